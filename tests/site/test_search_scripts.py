"""Scripts as readers load them: shorter, and the same. That they run as before, the tests of the search page tell, which run them."""

import gzip
import re
from pathlib import Path

import pytest

from mkdocs_milpart.search.plugin import ASSETS
from mkdocs_milpart.search.script_names import shorten_names
from mkdocs_milpart.search.scripts import shorten_script, split_script

MOST = 20_000
"""Bytes of the whole search, compressed as a server sends it: engine, box and page."""


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("/* about it */\nconst a = 1;\n\n  const b = 2; // 3\n".replace(" // 3", ""), "const a=1;const b=2;\n"),
        ("const a = b  /* why */  + c;", "const a=b+c;\n"),
        ("say(\"a  /* no */  b\", 'c  d', `e\n  f`);", "say(\"a  /* no */  b\",'c  d',`e\n  f`);\n"),
        ('say("\\"  /* no */", 1);', 'say("\\"  /* no */",1);\n'),
        ("const p = /[/ ]  \\/x y/gu, q = 4 / 2 / 1;", "const p=/[/ ]  \\/x y/gu,q=4/2/1;\n"),
        ("return / a b /.test(c);", "return/ a b /.test(c);\n"),
        ("const i = w => /a  b/.test(w);", "const i=w=>/a  b/.test(w);\n"),
        ("a = b + +c - -d;", "a=b+ +c- -d;\n"),
        ("if (a in b) return c;\nelse delete d.e;", "if(a in b)return c;else delete d.e;\n"),
        ("call(a)\n  .then(b)", "call(a)\n.then(b)\n"),
        ("const f = async (...a) => { await g(...a); };", "const f=async(...a)=>{await g(...a);};\n"),
        ("let a\nlet b", "let a\nlet b\n"),
    ],
)
def test_space_goes_where_it_means_nothing(script: str, short: str) -> None:
    """Texts, regular expressions and ends of lines stay."""
    assert shorten_script(script) == short


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const size = wide * high; let more = size;", "const a=wide*high;let b=a;\n"),
        ("function turn(left, right = left) { return left - right; }", "function c(a,b=a){return a-b;}\n"),
        ("const add = (one, [two], three) => one + two + three;", "const c=(a,[two],b)=>a+two+b;\n"),
        ("const all = some => call(...all, ...some.all);", "const a=b=>call(...a,...b.all);\n"),
        ("const name = at.name, own = 1; use({ own, key: name });", "const a=at.name,b=1;use({own:b,key:a});\n"),
        ("const key = 1, use = key ? key : key;", "const a=1,b=a?a:a;\n"),
        ("let a = 1, b = { a: 2 }; const { c, d = e } = f;", "let a=1,b={a:2};const{c,d=e}=f;\n"),
        ("const told = `a ${told}`, said = 'said';", "const told=`a ${told}`,a='said';\n"),
        ("const pure = 1; class Bits { pure() { return pure; } }", "const a=1;class b{pure(){return a;}}\n"),
        ("const note = 1; let { note: text, size = note } = note;", "const a=1;let{note:text,size=a}=a;\n"),
        ("const draw = ({ wide, high = 2 }) => wide * high; let wide = 1, high;", "const c=({wide:b,high:a=2})=>b*a;let b=1,a;\n"),
        ("const one = 1; if (one) { two, one, three }", "const a=1;if(a){two,a,three}\n"),
        ("for (const row of rows(row, next)) next(row);", "for(const a of rows(a,next))next(a);\n"),
        ("window.find = word => word; const word = find;", "window.find=a=>a;const a=find;\n"),
        ("const open = 1; call(open, [open, close], { open });", "const a=1;call(a,[a,close],{open:a});\n"),
    ],
)
def test_own_names_become_short(script: str, short: str) -> None:
    """What others may see stays: properties, keys, methods, what stands in templates, and what the script did not declare."""
    assert shorten_script(script) == short


@pytest.mark.parametrize("script", sorted(ASSETS.glob("*.js")), ids=lambda script: script.name)
def test_scripts_have_nothing_that_would_not_survive(script: Path) -> None:
    """What shortening does not know is not to be used: comments to the end of a line, templates in templates, fields of classes."""
    tokens = [token for token, is_space in split_script(script.read_text(encoding="utf-8")) if not is_space]
    code = " ".join(token for token in tokens if not token.startswith(('"', "'", "`")) and not (token.startswith("/") and len(token) > 1))
    templates = [token for token in tokens if token.startswith("`")]
    assert not re.search(r"/ /", code)
    assert not any(re.search(r"\$\{[^}]*[`{]", template) for template in templates)
    assert not re.search(r"(?:\+ \+|- -) /", code)
    assert "< ! - -" not in code
    assert not re.search(r"class \w+ \{ (?:static )?\w+ [=;]", code)


def test_short_is_short() -> None:
    """What has been shortened cannot be made shorter."""
    for script in ASSETS.glob("*.js"):
        short = shorten_script(script.read_text(encoding="utf-8"))
        assert len(shorten_script(short)) == len(short)


def test_no_two_names_become_the_same() -> None:
    """Each name of our own has one short name, which nothing else has."""
    for script in ASSETS.glob("*.js"):
        tokens = [token for token, is_space in split_script(script.read_text(encoding="utf-8")) if not is_space]
        pairs = {
            (old.removeprefix("...").partition(".")[0], new.removeprefix("...").partition(".")[0].rpartition(":")[2])
            for old, new in zip(tokens, shorten_names(tokens), strict=True)
            if old != new
        }
        assert len(pairs) == len({old for old, _ in pairs}) == len({new for _, new in pairs}) > 30
        others = {found[0] for token in tokens if (found := re.match(r"[A-Za-z_$][\w$]*", token))} - {old for old, _ in pairs}
        assert not {new for _, new in pairs} & others


def test_search_is_small() -> None:
    """All three scripts together."""
    scripts = sorted(ASSETS.glob("*.js"))
    assert [script.name for script in scripts] == ["box.js", "engine.js", "page.js"]
    assert sum(len(gzip.compress(shorten_script(script.read_text(encoding="utf-8")).encode())) for script in scripts) <= MOST
