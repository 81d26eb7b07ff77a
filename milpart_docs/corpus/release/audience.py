"""Who may see what: the one comparison of a protection with an audience.

Sources: Council Decision 2013/488/EU for the order of markings and the need of a release for each community.
"""

from collections.abc import Sequence

from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.corpus.settings import Settings
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.markings import NOBODY, Protection, is_above


class NoAudienceError(Exception):
    """There is no audience of a name in a project, or it is not clear what that one may see."""


def find_audience(settings: Settings, name: str) -> Audience:
    """Find an audience by its name; one that was written unclearly in the configuration is refused, whoever asks for it."""
    found = next((audience for audience in settings.audiences if audience.name == name), None)
    if found is None:
        known: Sequence[str] = [audience.name for audience in settings.audiences]
        nearest = find_nearest(name, known)
        hint = f"did you mean {nearest}?" if nearest else f"the audiences of this project are {', '.join(known)}"
        raise NoAudienceError(f"there is no audience {name}; {hint}")
    if found.doubt:
        raise NoAudienceError(f"it is not clear what the audience {name} may see: {found.doubt}")
    return found


def audience_of(note: ReleaseNote) -> Audience:
    """Give the audience that a staged project was cut for, as its note tells it."""
    return Audience(note.audience, note.max_marking, note.communities, has_all_communities=note.has_all_communities)


def may_see(audience: Audience, protection: Protection) -> bool:
    """Tell whether an audience may see what is so protected: the marking is not above its own, and some community is one of its own.

    What is closed because its protection is not clear belongs to nobody's community: it may have been meant for any of them.
    """
    if is_above(protection.marking, audience.max_marking):
        return False
    shared = set(protection.communities).intersection(audience.communities) - {NOBODY}
    return not protection.communities or audience.has_all_communities or bool(shared)
