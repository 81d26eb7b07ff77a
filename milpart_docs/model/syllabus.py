"""Syllabi: commonly agreed programmes of training."""

from typing import Annotated

from pydantic import Field

from milpart_docs.model.course import Course, Module, ModuleId
from milpart_docs.model.fields import CountryCode, PartialDate, optional, required
from milpart_docs.model.record import Part


class Agreement(Part):
    """A Member State that agreed to a syllabus."""

    member_state: CountryCode = required("The Member State that agreed.")
    on: PartialDate | None = optional("When it agreed.")


class Syllabus(Course):
    """A commonly agreed programme of training, made of modules."""

    modules: Annotated[tuple[ModuleId | Module, ...], Field(min_length=1)] = required("Its parts: courses, or parts of its own.")
    agreed_by: Annotated[tuple[Agreement, ...], Field(min_length=1)] = required("The Member States that agreed to it.")
