"""The pipelines: each fits the schema of its forge, is the one of this repository, and does in a new project what it should."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft7Validator

from milpart_docs.authoring.project.data_files import read_data
from milpart_docs.authoring.project.forges import Forge, build_forge_files
from tests.authoring.project.pipelines import (
    GITHUB,
    GITLAB,
    LESSON,
    SCHEMAS,
    github_scripts,
    gitlab_script,
    make_repository,
    read_pipeline,
    read_yaml,
    run_script,
    second_lesson,
    write,
)
from tests.corpora import ROOT
from tests.repositories import git

MERGE_REQUEST = {
    "CI_MERGE_REQUEST_IID": "7",
    "CI_PROJECT_ID": "1",
    "CI_MERGE_REQUEST_PROJECT_ID": "1",
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
}
WRONG = ("pillars: [equip]", "pillars: [equpi]")
OWN = {".gitlab/ci/project.yml": "gitlab-ci.json", ".github/workflows/tests.yml": "github-workflows.json"}
"""The jobs of this repository alone, and the schema that each file must fit."""


def faults(schema: str, document: Any) -> list[str]:
    """Hold a pipeline against the schema of its forge."""
    validator = Draft7Validator(json.loads((SCHEMAS / schema).read_text(encoding="utf-8")))
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in validator.iter_errors(document)]


@pytest.mark.parametrize(("schema", "pipeline"), [("gitlab-ci.json", GITLAB), ("github-workflows.json", GITHUB)])
def test_schema(schema: str, pipeline: str) -> None:
    """The schema of the forge's own editor has nothing to say; a keyword that there is not, would be told."""
    document = read_pipeline(pipeline)
    assert faults(schema, document) == []
    document.get("jobs", document)["check"]["scirpt"] = ["true"]
    assert len(faults(schema, document)) == 1


@pytest.mark.parametrize("path", OWN)
def test_own_jobs(path: str) -> None:
    """What this repository runs beside the pipeline of all, fits its schema as well."""
    assert faults(OWN[path], read_yaml((ROOT / path).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("forge", Forge)
def test_this_repository_uses_the_same(forge: Forge) -> None:
    """Pipelines and templates are, byte for byte, those that a new project gets."""
    for path, text in build_forge_files(forge):
        assert (ROOT / path).read_text(encoding="utf-8") == text, f"{path} differs from the data of milpart init"


def test_installing() -> None:
    """Every job installs in the same way, and nothing but what the project names."""
    pip = ["requirements.lock; fi", "requirements.txt"]
    commands = read_pipeline(GITLAB)[".milpart"]["before_script"]
    assert [command.rpartition("--requirement ")[2] for command in commands] == pip
    steps = [step for job in read_pipeline(GITHUB)["jobs"].values() for step in job["steps"] if step.get("name") == "Install"]
    assert {step["run"] for step in steps} == {"\n".join(commands) + "\n"}


def test_rights_on_github() -> None:
    """Actions are pinned to commits; a job that may write runs no command, and nothing of the project is checked out with a token."""
    workflow = read_pipeline(GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    assert set(workflow["on"]) == {"pull_request", "push"}
    for job in workflow["jobs"].values():
        used = [step["uses"] for step in job["steps"] if "uses" in step]
        assert all(re.fullmatch(r"(?:actions|github)/[a-z/-]+@[0-9a-f]{40}", action) for action in used)
        assert all(step["with"]["persist-credentials"] is False for step in job["steps"] if "checkout" in step.get("uses", ""))
        if "write" in job.get("permissions", {}).values():
            assert [step for step in job["steps"] if "run" in step] == []


def test_no_tag_passes_for_the_default_branch() -> None:
    """A tag may have the name of the branch; what it points to is neither checked nor published as the branch."""
    conditions = [str(job.get("if", "")) for job in read_pipeline(GITHUB)["jobs"].values()]
    assert "ref_name" not in "".join(conditions)
    assert sum("github.ref == format('refs/heads/{0}', " in condition for condition in conditions) == len(["check", "computed-files"])


def test_commands_hold_no_text_of_others() -> None:
    """No expression stands in a command of the workflow: what a branch is called, arrives as a variable and is never read as a command."""
    assert "${{" not in "".join(script for job in read_pipeline(GITHUB)["jobs"] for script, _ in github_scripts(job))


class TestGitLab:
    """The jobs of ``.gitlab-ci.yml``."""

    def check(self, root: Path, **environment: str) -> tuple[int, list[dict[str, Any]], ET.Element, str]:
        """Run the check, and give its status, the findings for Code Quality, the test report, and the summary."""
        ran = run_script(gitlab_script("check"), root, **environment)
        found = json.loads((root / "gl-code-quality-report.json").read_text(encoding="utf-8"))
        summary = root / "reports/summary.md"
        text = summary.read_text(encoding="utf-8") if summary.exists() else ""
        return ran.returncode, found, ET.parse(root / "reports/junit.xml").getroot(), text  # noqa: S314 - what our own command wrote

    def test_good_merge_request(self, tmp_path: Path) -> None:
        """It passes, and the summary names what is new."""
        root = make_repository(tmp_path / "work", second_lesson())
        status, found, junit, summary = self.check(root, **MERGE_REQUEST)
        assert (status, found, junit.findall(".//failure")) == (0, [], [])
        assert "Compared with `origin/main`: 1 record added." in summary
        assert "LL-2026-0002" in summary

    def test_branch_of_a_hostile_name(self, tmp_path: Path) -> None:
        """Whatever the target is called, it is fetched, compared with and named, and nothing in it is run."""
        root, name = make_repository(tmp_path / "work", second_lesson()), "x;`touch${IFS}a`$(touch${IFS}b)&'\"/main"
        git(tmp_path / "target.git", "branch", name, "main")
        status, _, _, summary = self.check(root, **MERGE_REQUEST | {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": name})
        assert (status, f"origin/{name}" in summary) == (0, True)
        assert [path.name for path in root.iterdir() if path.name in {"a", "b"}] == []

    def test_bad_merge_request(self, tmp_path: Path) -> None:
        """It fails, and yet everything that shows why is there."""
        root = make_repository(tmp_path / "work", second_lesson(WRONG))
        status, found, junit, summary = self.check(root, **MERGE_REQUEST)
        assert status == 1
        assert {(each["location"]["path"], each["check_name"].split()[0]) for each in found} == {(LESSON, "MP501")}
        assert len(junit.findall(".//failure")) == 1
        assert "MP501" in summary

    def test_comparison(self, tmp_path: Path) -> None:
        """What only a comparison with the target can know, is told: a lesson that is there no more."""
        root = make_repository(tmp_path / "work")
        (root / "lessons/LL-2026-0001-late-timetable.md").unlink()
        (root / "docs/handbook/submit-a-lesson.md").write_text("# Submit\n", encoding="utf-8")
        status, found, _, summary = self.check(root, **MERGE_REQUEST)
        assert status == 1
        assert "lessons/LL-2026-0001-late-timetable.md" in {each["location"]["path"] for each in found}
        assert "LL-2026-0001" in summary

    def test_merge_request_from_a_fork(self, tmp_path: Path) -> None:
        """The fork's own copy of the target is old; the comparison is with the project that the merge request goes to."""
        root = make_repository(tmp_path / "work", second_lesson())
        other = tmp_path / "other"
        git(tmp_path, "clone", "--quiet", str(tmp_path / "target.git"), "other")
        about_maps = (("Radios that nobody could charge", "Maps of another scale"), ("The chargers", "Maps"), ("Forty radios", "Maps"))
        write(other, second_lesson(*about_maps, path="lessons/LL-2026-0002-maps.md"))
        git(other, "add", "--all")
        git(other, "commit", "--quiet", "--message=meanwhile")
        git(other, "clone", "--quiet", "--bare", ".", str(tmp_path / "upstream.git"))
        fork = MERGE_REQUEST | {"CI_PROJECT_ID": "2", "CI_MERGE_REQUEST_PROJECT_URL": str(tmp_path / "upstream")}
        status, found, _, _ = self.check(root, **fork)
        assert status == 1, "the number was taken meanwhile"
        assert {each["location"]["path"] for each in found} == {LESSON}

    def test_target_out_of_reach(self, tmp_path: Path) -> None:
        """A fork that may not read the project that it comes from is compared with the commit at which it began."""
        root = make_repository(tmp_path / "work", second_lesson())
        start = run_script("git rev-parse main", root).stdout.strip()
        fork = MERGE_REQUEST | {"CI_PROJECT_ID": "2", "CI_MERGE_REQUEST_PROJECT_URL": str(tmp_path / "none")}
        status, _, _, summary = self.check(root, **fork, CI_MERGE_REQUEST_DIFF_BASE_SHA=start)
        assert (status, "LL-2026-0002" in summary) == (0, True)

    def test_default_branch(self, tmp_path: Path) -> None:
        """There is nothing to compare with, and no summary."""
        status, found, _, summary = self.check(make_repository(tmp_path / "work"))
        assert (status, found, summary) == (0, [], "")

    def test_artifacts_are_kept(self) -> None:
        """What the commands write is what is kept, also where the check fails; the link in the merge request needs one plain path."""
        job = read_pipeline(GITLAB)["check"]
        kept = job["artifacts"]
        assert (kept["when"], kept["paths"], kept["expose_as"]) == ("always", ["reports/summary.md"], "Summary for reviewers")
        written = set(re.findall(r"> (\S+)", gitlab_script("check")))
        assert written == {*kept["paths"], *kept["reports"].values()}

    def test_preview(self, tmp_path: Path) -> None:
        """A site whose addresses name files, also of records with errors, and the address at which GitLab shows it, in a subgroup too."""
        root = make_repository(tmp_path / "work", second_lesson(WRONG))
        ran = run_script(
            gitlab_script("preview"),
            root,
            CI_PAGES_URL="https://nation.pages.example/staff/records",
            CI_PROJECT_ROOT_NAMESPACE="nation",
            CI_PAGES_DOMAIN="pages.example",
            CI_PROJECT_PATH="nation/staff/records",
            CI_JOB_ID="42",
        )
        assert ran.returncode == 0, ran.stderr
        address = "https://nation.pages.example/-/staff/records/-/jobs/42/artifacts/preview/index.html"
        assert (root / "preview.env").read_text(encoding="utf-8") == f"PREVIEW_URL={address}\n"
        assert (root / "preview/records/LL-2026-0001.html").is_file()
        assert LESSON in (root / "preview/catalogue/problems.html").read_text(encoding="utf-8")

    def test_pages(self, tmp_path: Path) -> None:
        """The site for everyone, and a failure where something in it is wrong."""
        root = make_repository(tmp_path / "work")
        ran = run_script(gitlab_script("pages"), root)
        assert ran.returncode == 0, ran.stderr
        assert (root / "public/records/LL-2026-0001/index.html").is_file()
        write(root, second_lesson(WRONG))
        assert run_script(gitlab_script("pages"), root).returncode == 1

    def test_computed_files(self, tmp_path: Path) -> None:
        """Files that nobody has computed are named; once they are, all is well."""
        root = make_repository(tmp_path / "work")
        ran = run_script(gitlab_script("computed files"), root)
        assert (ran.returncode, ".gitlab/CODEOWNERS: missing" in ran.stdout) == (1, True)
        assert run_script("milpart configure && git status --short", root).returncode == 0
        assert run_script(gitlab_script("computed files"), root).returncode == 0


class TestGitHub:
    """The jobs of the workflow."""

    def run(self, job: str, root: Path, **environment: str) -> tuple[int, str]:
        """Run the commands of a job, and give the status and what was printed."""
        ((script, variables),) = github_scripts(job)
        given = {name: environment.pop(name, "") for name in variables}
        ran = run_script(script, root, **given, **environment, GITHUB_STEP_SUMMARY=str(root.parent / "summary.md"))
        return ran.returncode, ran.stdout

    def test_good_pull_request(self, tmp_path: Path) -> None:
        """It passes, and the page of the run shows the summary."""
        root = make_repository(tmp_path / "work", second_lesson())
        status, _ = self.run("check", root, TARGET="main")
        assert status == 0
        assert "LL-2026-0002" in (tmp_path / "summary.md").read_text(encoding="utf-8")
        assert json.loads((root / "reports/milpart.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"

    def test_bad_pull_request(self, tmp_path: Path) -> None:
        """It fails, and the finding stands at its line."""
        root = make_repository(tmp_path / "work", second_lesson(WRONG))
        status, printed = self.run("check", root, TARGET="main")
        assert status == 1
        assert re.search(rf"^::error [^:]*file={LESSON},line=13,", printed, re.MULTILINE)
        assert len(ET.parse(root / "reports/junit.xml").getroot().findall(".//failure")) == 1  # noqa: S314 - what our own command wrote

    def test_default_branch(self, tmp_path: Path) -> None:
        """There is nothing to compare with, and no summary."""
        root = make_repository(tmp_path / "work")
        assert self.run("check", root)[0] == 0
        assert not (tmp_path / "summary.md").exists()

    @pytest.mark.parametrize(("job", "page"), [("preview", "preview/search.html"), ("site", "public/search/index.html")])
    def test_sites(self, tmp_path: Path, job: str, page: str) -> None:
        """The preview opens from a folder; what is published has addresses of folders."""
        root = make_repository(tmp_path / "work")
        assert self.run(job, root)[0] == 0
        assert (root / page).is_file()

    def test_computed_files(self, tmp_path: Path) -> None:
        """Files that nobody has computed are named."""
        assert self.run("computed-files", make_repository(tmp_path / "work"))[0] == 1


def test_ignored(tmp_path: Path) -> None:
    """What a pipeline writes into the project's folder, Git ignores."""
    root = make_repository(tmp_path / "work", second_lesson())
    run_script(gitlab_script("check"), root, **MERGE_REQUEST)
    run_script("touch preview.env; mkdir -p public preview site .cache; touch {public,preview,site,.cache}/x", root)
    assert run_script("git status --short", root).stdout == ""
    assert "/public/" in read_data("gitignore")
