"""Calls out of a site: every way that a page, a style sheet, a drawing or a script has to call, and none where there is none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.outside import Call, find_calls

FAR = "https://far.example/x"

CALLING_ELEMENTS = (
    f'<script src="{FAR}"></script>',
    f"<SCRIPT\nSRC = {FAR} async></SCRIPT>",
    f'<link rel="stylesheet" href="{FAR}">',
    f'<link rel="alternate stylesheet" href="{FAR}">',
    *(
        f'<link rel="{relation}" href="{FAR}">'
        for relation in (
            "icon",
            "shortcut icon",
            "apple-touch-icon",
            "preload",
            "prefetch",
            "preconnect",
            "dns-prefetch",
            "modulepreload",
            "manifest",
            "new-and-unknown",
        )
    ),
    f'<link rel="preload" as="image" imagesrcset="a.png 1x, {FAR} 2x">',
    f"<img src='{FAR}'>",
    f'<img alt="a > b" src="{FAR}">',
    f"<img title=it's><img src=\"{FAR}\"><img title=it's>",
    f'<img srcset="a.png 1x,{FAR} 2x">',
    f'<picture><source srcset="{FAR}"></picture>',
    f'<video poster="{FAR}"></video>',
    f'<video src="{FAR}"></video>',
    f'<audio src="{FAR}"></audio>',
    f'<track src="{FAR}">',
    f'<embed src="{FAR}">',
    f'<object data="{FAR}"></object>',
    f'<iframe src="{FAR}"></iframe>',
    f"<iframe srcdoc=\"<img src='{FAR}'>\"></iframe>",
    f'<iframe srcdoc="&lt;img src={FAR}&gt;"></iframe>',
    '<iframe srcdoc="<iframe srcdoc=x>"></iframe>',
    f'<input type="image" src="{FAR}">',
    f'<table background="{FAR}"></table>',
    f'<form action="{FAR}"></form>',
    f'<button formaction="{FAR}">Go</button>',
    f'<a href="page.html" ping="{FAR}">Go</a>',
    f'<img src="a.png" attributionsrc="{FAR}">',
    f'<a href="a.html" AttributionSrc="b.html {FAR}">Go</a>',
    f'<p style="background: u\\72l({FAR})">Text</p>',
    f'<p style="background: \\55 \\00072\\6c({FAR})">Text</p>',
    f'<img class="a twemoji" src="{FAR}">',
    f'<base href="{FAR}">',
    f'<meta http-equiv="refresh" content="5; url={FAR}">',
    f"<meta http-equiv=Refresh content=\"0;URL='{FAR}'\">",
    f'<svg><use href="{FAR}#a"/></svg>',
    f'<svg><image xlink:href="{FAR}"/></svg>',
    f'<svg><path fill="url({FAR}#a)"/></svg>',
    f'<p style="background: url({FAR})">Text</p>',
    f'<p style="background: url(&quot;{FAR}&quot;)">Text</p>',
    f"<style>@import '{FAR}';</style>",
    f"<noscript><img src='{FAR}'></noscript>",
    f'<script type="module">import x from "{FAR}";</script>',
    f"<script>const t = document.createElement('script'); t.src = '{FAR}';</script>",
    f'<script type="importmap">{{"imports": {{"x": "{FAR}"}}}}</script>',
    '<img src="//far.example/x">',
    '<img src="\\\\far.example\\x">',
    '<img src=" ht\ntps://far.example/x">',
    '<img src="&#104;ttps://far.example/x">',
    '<img src="/x.png">',
    '<img src="C:\\x.png">',
    '<img src="file:///x.png">',
    '<img src="../../x.png">',
    '<img src="a/../../%2E%2e/x.png">',
    '<pre class="mermaid">graph LR</pre>',
    '<div class="big mermaid"></div><script src="scripts/other.js"></script>',
    '<a class="md-source" data-md-component="source" href="https://github.com/a/b">Repository</a>',
)
QUIET_ELEMENTS = (
    f'<a href="{FAR}">A link</a> <area href="{FAR}"> <svg><a xlink:href="{FAR}">A link</a></svg>',
    f'<link rel="canonical" href="{FAR}"><link rel="alternate feed" href="{FAR}">',
    f'<!-- <img src="{FAR}"> --><!--><p>--><!---><p>-->',
    f'<textarea><img src="{FAR}"></textarea><title><img src="{FAR}"></title>',
    f'<p>&lt;img src="{FAR}"&gt; and a < b and <3</p>',
    f'<meta property="og:image" content="{FAR}"><meta http-equiv="refresh" content="30">',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>',
    '<img src="../a%20b.png?x=//y#//z"><img src="data:image/gif;base64,//8A,//8="><img src=""><script src="../s.js"></script>',
    '<img srcset="a.png 1x, ../b.png 2x, data:image/gif;base64,//8A 3x">',
    "<p style=\"background: url(#a) url('../a.png') url(data:image/gif;base64,//8A)\">url(https://far.example)</p>",
    f'<script>const where = "{FAR}"; // see {FAR}</script><script type="text/plain">t.src="{FAR}"</script>',
    '<form><input name="src"></form><form action="search.html"></form>',
    '<pre class="mermaid">graph LR</pre><script src="scripts/mermaid.min.js"></script>',
    f"<iframe srcdoc=\"<a href='{FAR}'>A link</a>\"></iframe>",
    f'<img src="a.png" ALT={FAR} title="src={FAR}">',
    f'<img src="a.png" src="{FAR}">',
    f'<p title="never closed <img src={FAR}>',
)
STYLES = (
    f"@import '{FAR}';",
    f'@import url("{FAR}") screen;',
    f"a {{ background: url({FAR}) }}",
    f"a {{ background: URL( '{FAR}' ) }}",
    "@font-face { src: local('A'), url(//far.example/a.woff2) format('woff2') }",
    f"a {{ background: image-set('a.png' 1x, '{FAR}' 2x) }}",
    f"a {{ background: -webkit-image-set(url({FAR}) 1x) }}",
    "a { background: url(\\68 ttps://far.example/x) }",
    f"a {{ content: '/*'; background: url({FAR}); content: '*/' }}",
    f'a {{ content: "it\'s"; background: url({FAR}) }}',
    f"a {{ background: u\\72l({FAR}) }}",
    f"a {{ background: \\75rl('{FAR}') }}",
    f"a {{ background: \\image\\2dset('{FAR}' 1x) }}",
    f"@\\69mport '{FAR}';",
    "a { background: url(/a.png) }",
    "a { background: url(../../a.png) }",
)
QUIET_STYLES = (
    f"/* url({FAR}) @import '{FAR}' */ a {{ color: red }}",
    f"a {{ content: 'url({FAR})' }}",
    f"a {{ content: '\\\\75rl({FAR})'; content: '\\27 url({FAR})' }} .hover\\:u\\(rl {{ color: red }}",
    "@namespace svg url(http://www.w3.org/2000/svg); @import 'other.css'; a { background: url(../a.png) }",
    "a { mask: url(\"data:image/svg+xml;charset=utf-8,<svg xmlns='http://www.w3.org/2000/svg'><path d='url(//x)'/></svg>\") }",
    f"/* never closed url({FAR})",
)
SCRIPTS = (
    f'import x from "{FAR}";',
    f"import '{FAR}'",
    f'const a = 1;export * from "{FAR}"',
    f"importScripts('{FAR}')",
    f"fetch(`{FAR}`)",
    f'import("{FAR}").then(run)',
    f'new Worker("{FAR}")',
    "node.src = '//far.example/x.js';",
)
QUIET_SCRIPTS = (
    f'const where = "{FAR}"; // fetch it',
    'fetch("data.json"); import "./other.js"; node.src = "a.png";',
    f'milpartRows("x", ["one types fetch(\'{FAR}\')"]);',
)
OTHERS = (
    ("below/a.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{FAR}"/></svg>'),
    ("below/a.svg", f'<?xml version="1.0"?><?xml-stylesheet href="{FAR}"?><svg/>'),
    ("below/a.xml", f'<?xml-stylesheet type="text/xsl" href="{FAR}"?><feed/>'),
    ("below/a.xml", f'<x xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="{FAR}"/></x>'),
    ("below/a.webmanifest", f'{{"icons": [{{"src": "{FAR}"}}]}}'),
    ("below/manifest.json", '{"start_url": "\\/"}'),
)
QUIET_OTHERS = (
    ("feed.xml", f'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="{FAR}"/><link href="{FAR}"/><icon>{FAR}</icon></feed>'),
    ("records.json", f'[{{"src": "{FAR}"}}]'),
    ("a.txt", f'<img src="{FAR}">'),
    ("manifest.json", '{"icons": [{"src": "a.png"}]}'),
)


def calls_of(folder: Path, name: str, content: str | bytes) -> tuple[Call, ...]:
    """Find the calls of a site of one file."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return find_calls(folder)


@pytest.mark.parametrize("element", CALLING_ELEMENTS)
def test_element_calls(tmp_path: Path, element: str) -> None:
    """One call, told with the page; what is around makes no difference."""
    found = calls_of(tmp_path, "below/page.html", f'<!doctype html><html><body class="x">\n{element}\n<p>Text')
    assert [call.page for call in found] == ["below/page.html"], found
    assert "leads to" in found[0].message


@pytest.mark.parametrize("element", QUIET_ELEMENTS)
def test_element_does_not_call(tmp_path: Path, element: str) -> None:
    """Links, comments, texts and files of the site are no calls."""
    assert calls_of(tmp_path, "below/page.html", f"<!doctype html><html><body>\n{element}\n") == ()


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("form", ["file", "element"])
def test_style_calls(tmp_path: Path, style: str, form: str) -> None:
    """In a style sheet, and in a page."""
    name, content = ("below/a.css", style) if form == "file" else ("below/a.html", f"<style>{style}</style>")
    assert [call.page for call in calls_of(tmp_path, name, content)] == [name]


@pytest.mark.parametrize("style", QUIET_STYLES)
def test_style_does_not_call(tmp_path: Path, style: str) -> None:
    """Comments, texts, names of name spaces, and what stands in an address of data."""
    assert calls_of(tmp_path, "below/a.css", style) == ()


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_calls(tmp_path: Path, script: str) -> None:
    """What a script names in so many words."""
    assert [call.page for call in calls_of(tmp_path, "a.js", script)] == ["a.js"]


@pytest.mark.parametrize("script", QUIET_SCRIPTS)
def test_script_does_not_call(tmp_path: Path, script: str) -> None:
    """An address alone is none, nor is what an author wrote about scripts."""
    assert calls_of(tmp_path, "a.js", script) == ()


@pytest.mark.parametrize(("name", "content"), OTHERS)
def test_other_file_calls(tmp_path: Path, name: str, content: str) -> None:
    """Drawings, feeds with a style sheet, manifests of applications."""
    assert [call.page for call in calls_of(tmp_path, name, content)] == [name]


@pytest.mark.parametrize(("name", "content"), QUIET_OTHERS)
def test_other_file_does_not_call(tmp_path: Path, name: str, content: str) -> None:
    """Feeds, data and texts, which a browser shows as they are."""
    assert calls_of(tmp_path, name, content) == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1"])
def test_encoding_hides_no_call(tmp_path: Path, encoding: str) -> None:
    """A page that is written otherwise is read as a browser would read it."""
    assert len(calls_of(tmp_path, "a.html", f'<p title="é"><img src="{FAR}">'.encode(encoding))) == 1


def test_call_says_what_and_what_to_do(tmp_path: Path) -> None:
    """Each once, in the order of the files; a long address is cut."""
    (tmp_path / "b.html").write_text(f"<img src={FAR}><img src={FAR}><link rel=preconnect href=//far.example>")
    (tmp_path / "a.css").write_text(f"a {{ background: url(https://far.example/{'x' * 500}) }}")
    first, second, third = find_calls(tmp_path)
    assert (first.page, len(first.what) < 250) == ("a.css", True)
    assert second == Call(
        "b.html",
        f"img src: {FAR}",
        "img src leads to another host, or a place on one machine only; keep the file below docs/ and name it by a relative path",
    )
    assert third == Call(
        "b.html",
        "link preconnect: //far.example",
        "link preconnect leads to another host; leave it out: there is no host to connect to",
    )


@pytest.mark.parametrize(
    ("element", "advice"),
    [
        (
            f'<img alt="Smile" class="twemoji" src="{FAR}">',
            "use the theme's own: emoji_generator: !!python/name:material.extensions.emoji.to_svg",
        ),
        (f'<img src="a.png" attributionsrc="{FAR}">', "leave it out: it tells another host what a reader sees or follows"),
    ],
)
def test_advice(tmp_path: Path, element: str, advice: str) -> None:
    """Where another thing than keeping a file is to be done, that is said."""
    (tmp_path / "a.html").write_text(element)
    (call,) = find_calls(tmp_path)
    assert call.message.endswith(f"; {advice}")


def test_links_in_the_file_system_are_not_followed(tmp_path: Path) -> None:
    """A link among the files is another part's concern; here it leads nobody out of the site."""
    (tmp_path / "site").mkdir()
    (tmp_path / "far.html").write_text(f"<img src={FAR}>")
    (tmp_path / "site/a.html").symlink_to(tmp_path / "far.html")
    (tmp_path / "site/loop").symlink_to(tmp_path)
    assert find_calls(tmp_path / "site") == ()


UNENDED_TAGS = (
    "<",
    "<a",
    "<!--",
    "<a b='",
    '<a b="',
    "<a b=",
    "<script>",
    "<style>",
    "<?xml-stylesheet",
    "</",
    "<a srcdoc=<a ",
    "\n ",
    " ",
)
UNENDED_STYLES = (
    "/*",
    "url(",
    "url('",
    'url("',
    '\\"',
    "@import '",
    "@namespace ",
    "image-set(",
    "image-set(a(",
    "import ",
    ";import ",
    "<a style=url( ",
)
BEGINNINGS = ("<img", "<script", "</script", "<!--", "-->", "/*", "src=", "style=", "srcset=", "srcdoc=", "http-equiv=refresh ", "content=")
ADDRESSES = ("url(", "@import ", "image-set(", "import ", "https://far.example/", "https://[", "\\110000", "&#xd800;", "\ud800")
PIECES = st.sampled_from([*"<>/=\"'!-? \n\\(){};,&#", *BEGINNINGS, *ADDRESSES])
TEXTS = st.lists(PIECES | st.text(max_size=3)).map("".join)


@given(text=TEXTS, suffix=st.sampled_from([".html", ".css", ".js", ".svg", ".xml", ".webmanifest"]))
def test_nothing_that_is_written_raises(tmp_path_factory: pytest.TempPathFactory, text: str, suffix: str) -> None:
    """Whatever stands in a file, it is read to its end, and what is told can be printed."""
    for call in calls_of(tmp_path_factory.mktemp("site"), f"a{suffix}", text.encode("utf-8", "replace")):
        assert call.message.encode()
        assert call.what.encode()


@given(before=st.text(alphabet=st.characters(exclude_characters="<", codec="utf-8")), after=TEXTS)
def test_call_is_found_wherever_it_stands(tmp_path_factory: pytest.TempPathFactory, before: str, after: str) -> None:
    """Text before it and anything behind it hide no call."""
    content = f'{before}<p class="a>b"><img src="{FAR}">{after}'.encode("utf-8", "replace")
    assert f"img src: {FAR}" in {call.what for call in calls_of(tmp_path_factory.mktemp("site"), "a.html", content)}


@pytest.mark.parametrize("suffix", ["html", "css", "js", "xml"])
@pytest.mark.parametrize("piece", [*UNENDED_TAGS, *UNENDED_STYLES])
def test_long_broken_file_is_read_once(tmp_path: Path, suffix: str, piece: str) -> None:
    """Two hundred thousand times what begins something and does not end it: read again and again from each place, it would take hours."""
    assert len(calls_of(tmp_path, f"a.{suffix}", piece * 200_000)) <= 2
