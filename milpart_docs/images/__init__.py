"""Image files without their metadata: bytes in, bytes out.

A photograph tells more than it shows: where and when it was taken, by whom, with which device, and often a small copy of what was cut off.
Here image files lose all of that. Pictures are never decoded and encoded again: the parts of a file that are needed for showing it are kept
as they are, and nothing else is. What is not understood is refused, never passed on. What somebody hid in the coded pixels themselves is
not looked for.
"""

from milpart_docs.images.embedded import Cleaned, clean_style_sheet
from milpart_docs.images.kinds import HEAD, has_image_signature, is_image
from milpart_docs.images.page import clean_page
from milpart_docs.images.stripping import LARGEST_IMAGE, Stripped, strip_metadata

__all__ = [
    "HEAD",
    "LARGEST_IMAGE",
    "Cleaned",
    "Stripped",
    "clean_page",
    "clean_style_sheet",
    "has_image_signature",
    "is_image",
    "strip_metadata",
]
