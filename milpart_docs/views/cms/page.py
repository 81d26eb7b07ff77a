"""The page of the content management system: the scripts that it is made of, and a policy that lets it call no other host.

Decap CMS makes code from text where it checks its settings (with Ajv), and writes its styles into the page; so the policy has to allow
both. Scripts come from the site alone, and nothing is loaded or sent anywhere but to the site and to the forge.
"""

from collections.abc import Sequence

from markupsafe import Markup

SCRIPTS = ("config.js", "yaml.js", "writer.js", "identifiers.js", "records.js", "decap-cms.js", "page.js")
"""In this order; the first holds the settings."""
_PAGE = Markup("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>Write and change records · {site}</title>
<link rel="icon" href="data:,">
</head>
<body>
<p id="milpart-note">Loading the editor. If nothing happens, your browser does not run scripts; records can be written in the web editor of
the repository as well.</p>
{scripts}
</body>
</html>
""")


def render_page(site_name: str, hosts: Sequence[str]) -> str:
    """Write the page for a site whose browsers talk to these hosts beside it."""
    scripts = Markup("\n").join(Markup('<script src="{}"></script>').format(name) for name in SCRIPTS)
    return str(_PAGE.format(policy=build_policy(hosts), site=site_name, scripts=scripts))


def build_policy(hosts: Sequence[str]) -> str:
    """Build the content security policy."""
    asked = " ".join(["'self'", *hosts])
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            f"img-src {asked} data: blob:",
            f"connect-src {asked} blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
