"""The open lesson: holds its run, applies its cues, watches its goals and keeps progress."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from marsapp.lessons.goals import Situation, is_met
from marsapp.lessons.judge import judge
from marsapp.lessons.loader import Entry, read_lessons
from marsapp.lessons.model import Hook, Lesson, Question, Task
from marsapp.lessons.progress import Progress, SavedAnswer, SavedPlace
from marsapp.lessons.quiz.base import Verdict
from marsapp.lessons.recall import ASKED_AT_ONCE, due
from marsapp.lessons.run import SKIPPED, Given, Recalled, Run, answer_id, goal_id
from marsapp.state.cues import follow_cue
from marsapp.state.session import Session


class LessonSession(QObject):
    """What the lesson panel shows. The panel calls the orders and follows the signals."""

    lessons_changed = Signal()  # the list was read again, or progress of a lesson has changed
    step_changed = Signal()  # another screen is in front, or no lesson is open
    goal_reached = Signal(str)  # goal id of the present task

    def __init__(
        self,
        session: Session,
        folder: Path,
        progress_file: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or session)
        self._session = session
        self._folder = folder
        keeps = session.mode.keeps_progress
        self._wants_store = keeps and progress_file is not None
        self.progress = Progress(progress_file if keeps else None)
        self.saved = False  # whether the newest answer is safely on the disk
        self._run: Run | None = None
        self._read: tuple[Entry, ...] | None = None
        session.lesson_changed.connect(self._open)
        session.snapshot_changed.connect(self._watch)
        session.selection_changed.connect(self._watch)
        session.scene_changed.connect(self._watch)
        session.workbench.topic_changed.connect(self._watch)
        if session.lesson:
            self._open(session.lesson)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every lesson folder, broken ones too; read when first asked for."""
        if self._read is None:
            self._read = read_lessons(self._folder, self._session.mission)
        return self._read

    @property
    def lesson_ids(self) -> tuple[str, ...]:
        """Ids of the lessons that can be opened."""
        return tuple(entry.id for entry in self.entries if entry.lesson is not None)

    @property
    def run(self) -> Run | None:
        """The run of the open lesson, None where no lesson is open."""
        return self._run

    @property
    def shows_notes(self) -> bool:
        """Whether the teacher's notes are on the screen."""
        return self._session.mode.teacher_notes

    @property
    def answer(self) -> Given | None:
        """The answer to the question on the screen, None before."""
        return self._run.given.get(answer_id(self._run.step)) if self._run else None

    @property
    def store_notice(self) -> str:
        """``aside``: a damaged store was put aside; ``memory``: nothing can be saved; or ''."""
        if self.progress.set_aside is not None:
            return "aside"
        return "memory" if self._wants_store and not self.progress.durable else ""

    def reload(self) -> None:
        """Read all lessons again, for somebody who is writing one."""
        self._read = None
        if self._run is not None and self._run.lesson.id not in self.lesson_ids:
            self._session.open_lesson("")
        self.lessons_changed.emit()

    def open(self, lesson_id: str) -> None:
        """Open a lesson where it was left."""
        self._session.open_lesson(lesson_id)

    def leave(self) -> None:
        """Close the lesson; the list of lessons comes back."""
        self._session.open_lesson("")

    def next_step(self) -> None:
        """Go to the next screen; from the last one back to the list."""
        if self._run is None:
            return
        if self._run.is_last:
            self._finish()
        else:
            self._set(self._run.past())

    def previous_step(self) -> None:
        """Go to the screen before."""
        if self._run is not None:
            self._set(self._run.back())

    def start_again(self) -> None:
        """Begin the open lesson anew."""
        if self._run is None:
            return
        lesson = self._run.lesson
        self.progress.forget(lesson.id)
        self._run = self._fresh_run(lesson)
        self._arrive()

    def give(self, answer: str) -> Verdict | None:
        """Answer the question on the screen; the prediction's verdict is kept for later.

        Raises
        ------
        UnreadableAnswerError
            If the answer is not of the form that the question takes.
        """
        if self._run is None or not isinstance(self._run.step.content, Question):
            return None
        question = self._run.step.content
        verdict = judge(question, answer, self._session.mission, self._session.snapshot)
        before, self._run = self._run, self._run.answer(answer, verdict)
        if self._run is not before:
            self._keep_answer(answer, verdict)
        return verdict

    def decline(self) -> None:
        """Rather not guess."""
        if self._run is None:
            return
        before, self._run = self._run, self._run.skip()
        if self._run is not before:
            self._keep_answer(SKIPPED, None)

    def show_goal(self, goal: str) -> None:
        """Take the person to where a goal of the present task is reached."""
        task = self._task
        cue = next((one.cue for one in task.goals if one.id == goal), None) if task else None
        if cue is not None:
            follow_cue(self._session, cue)

    def set_scene_again(self) -> None:
        """Go back to the start of the present task."""
        if self._task is not None:
            follow_cue(self._session, self._task.cue)

    def close(self) -> None:
        """Close the store."""
        self.progress.close()

    @property
    def _task(self) -> Task | None:
        content = self._run.step.content if self._run else None
        return content if isinstance(content, Task) else None

    def _open(self, lesson_id: str) -> None:
        entries = self.entries if lesson_id else ()
        lesson = next((e.lesson for e in entries if e.id == lesson_id and e.lesson), None)
        if lesson is None:
            self._run = None
            if not self._session.mode.keeps_place:  # the next visitor is somebody else
                self.progress.close()
                self.progress = Progress()
            self.lessons_changed.emit()
            self.step_changed.emit()
            return
        self._run = self._resumed(lesson)
        self._arrive()

    def _fresh_run(self, lesson: Lesson) -> Run:
        recalled = self._due(lesson) if self._session.mode.keeps_progress else ()
        return Run(lesson=lesson, recalled=recalled, free=self._session.mode.free_navigation)

    def _resumed(self, lesson: Lesson) -> Run:
        """Return the run as it was left: same step, and same answers and goals where kept."""
        place = self.progress.place(lesson.id)
        if place is None:
            return self._fresh_run(lesson).at_step(self._session.lesson_step)
        if place.finished and place.step == lesson.steps[-1].id:
            return self._fresh_run(lesson)
        run = Run(lesson=lesson, free=self._session.mode.free_navigation)
        given = {
            saved.question: self._given(lesson, saved)
            for saved in self.progress.answers(lesson.id)
            if lesson.question(saved.question) is not None
        }
        return replace(run, given=given, reached=place.reached).at_step(place.step)

    def _given(self, lesson: Lesson, saved: SavedAnswer) -> Given:
        question = lesson.question(saved.question)
        if question is None or saved.answer == SKIPPED:
            return Given(SKIPPED, None)
        try:
            verdict = judge(question, saved.answer, self._session.mission, self._session.snapshot)
        except ValueError:  # the question has changed since
            return Given(SKIPPED, None)
        return Given(saved.answer, verdict)

    def _due(self, lesson: Lesson) -> tuple[Recalled, ...]:
        """Return earlier questions that are due, those that the lesson names first."""
        waiting = due(self.progress.history(), datetime.now(UTC))
        named = [key for key in waiting if "/".join(key) in lesson.file.recall]
        lessons = {entry.id: entry.lesson for entry in self.entries}
        found = []
        for lesson_id, question_id in dict.fromkeys((*named, *waiting)):
            home = lessons.get(lesson_id)
            question = home.question(question_id) if home and lesson_id != lesson.id else None
            if question is not None and question.options is not None:
                found.append(Recalled(lesson_id, question))
        return tuple(found[:ASKED_AT_ONCE])

    def _set(self, run: Run) -> None:
        if run is not self._run:
            self._run = run
            self._arrive()

    def _arrive(self) -> None:
        """Show a screen: keep the place, move clock and picture, look at the goals."""
        assert self._run is not None  # noqa: S101 - only called with a run
        self._session.go_to_lesson_step(self._run.step.id)
        self._keep_place()
        content = self._run.step.content
        self.step_changed.emit()
        starts = isinstance(content, Hook) or (isinstance(content, Task) and not self._run.is_done)
        if starts and isinstance(content, Hook | Task) and content.cue is not None:
            follow_cue(self._session, content.cue)
        self._watch()

    def _watch(self, *_ignored: object) -> None:
        """Tick the goals that the present situation reaches."""
        task, session = self._task, self._session
        if task is None or self._run is None:
            return
        situation = Situation(session.selection, session.scene, session.workbench.topic)
        for goal in task.goals:
            name = goal_id(task, goal.id)
            if name in self._run.reached:
                continue
            if is_met(goal.when, session.mission, session.snapshot, situation):
                self._run = self._run.reach(name)
                self._keep_place()
                self.goal_reached.emit(goal.id)

    def _finish(self) -> None:
        assert self._run is not None  # noqa: S101
        self._keep_place(finished=True)
        self.leave()

    def _keep_answer(self, answer: str, verdict: Verdict | None) -> None:
        assert self._run is not None  # noqa: S101
        step = self._run.step
        lesson, _, question = step.id.rpartition("/")
        self.saved = self.progress.save_answer(
            SavedAnswer(
                lesson=lesson if step.kind == "recall" else self._run.lesson.id,
                question=question if step.kind == "recall" else answer_id(step),
                answer=answer,
                right=None if verdict is None else verdict.right,
                misconception=None if verdict is None else verdict.misconception,
            )
        )

    def _keep_place(self, *, finished: bool = False) -> None:
        assert self._run is not None  # noqa: S101
        run, before = self._run, self.progress.place(self._run.lesson.id)
        finished = finished or (before is not None and before.finished)
        self.progress.save_place(
            run.lesson.id, SavedPlace(step=run.step.id, reached=run.reached, finished=finished)
        )
