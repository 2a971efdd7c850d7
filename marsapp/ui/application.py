"""The one composition root: it builds mission, session and window, and ties them together."""

import gc
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Final

import yaml
from PySide6.QtCore import QEvent, QLocale, QMargins, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from marsapp import paths
from marsapp.content.words import Text, words
from marsapp.mission.mission import Mission
from marsapp.mission.relief import Relief
from marsapp.state.modes import EXPLORE, Mode
from marsapp.state.place import Place, PlaceKeeper, read_place, restore
from marsapp.state.session import Session, View
from marsapp.state.settings import Choices, Settings
from marsapp.state.staff_pin import StaffPin
from marsapp.ui.compose import Files, Views, build_views
from marsapp.ui.faults import Faults, end_on_signals, keep_log
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.render.ground.painter import prepare
from marsapp.ui.render.planet import Planet
from marsapp.ui.shells.kiosk import Kiosk
from marsapp.ui.style import style_sheet
from marsapp.ui.theme import Theme, has_chinese_font
from marsapp.ui.translation import Languages

_SETTLED_MS: Final = 1500  # after the start; by then the window has been painted
_FRAME_PX: Final = 48  # title bar and borders, at the most
_MOVES: Final = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How the program starts; None means: as last time, or as the system says."""

    mission: Mission
    mission_name: str = "tianwen-1"  # id or folder: how to find it again
    lessons: Path
    mode: Mode = EXPLORE
    language: str | None = None
    at_s: float | None = None
    full_screen: bool = False
    size: tuple[int, int] = (1280, 720)
    remembers: bool = True  # reads and writes the person's folder
    messages: tuple[str, ...] = field(default=())


class Program(QObject):
    """Everything that lives as long as the program; needs a QApplication."""

    def __init__(self, start: Start) -> None:
        super().__init__()
        self._start = start
        self._found_window = False
        self._told_fault = False
        keeps = start.remembers and start.mode.keeps_place
        self.settings = Settings(
            paths.settings_file() if keeps else None, _defaults(start), parent=self
        )
        if start.language:
            self.settings.choose(save=False, language=start.language)
        if start.mode.text_scale:
            self.settings.choose(save=False, text_scale=start.mode.text_scale)
        self.languages = Languages(paths.shipped("assets") / "i18n")
        self.languages.use(self.settings.language)
        self.families = choose_families()
        self.frames = Frames(self)
        self.session = Session(start.mission, self.settings, start.mode, self)
        progress = paths.progress_file() if start.remembers and start.mode.keeps_progress else None
        files = Files(lessons=start.lessons, progress=progress, credit_lines=credit_lines)
        self._style_application()  # before there are widgets: they would all be styled twice
        self.views: Views = build_views(
            self.session, self.frames, files, self.theme, self.formatter
        )
        self.window = self.views.window
        self._look = self._wanted_look()
        self.settings.changed.connect(self._follow_settings)
        self.keeper: PlaceKeeper | None = None
        self.kiosk: Kiosk | None = None
        self._find_place(keeps)
        if start.mode.attracts_after_s is not None:
            pin = StaffPin(paths.data_dir() / "staff.json")
            choices, scenes = self.settings.choices, self.views.scene_ids
            self.kiosk = Kiosk(self.window, self.session, pin, choices, scenes)

    @property
    def theme(self) -> Theme:
        """The present look."""
        return Theme(self.settings.theme, self.settings.text_scale, self.families)

    @property
    def formatter(self) -> Formatter:
        """The present way to write numbers."""
        return Formatter(self.settings.language, self.settings.units)

    def show(self) -> None:
        """Show the window as the mode and the command line want it."""
        if self._start.full_screen or self._start.mode.full_screen:
            if self.kiosk:
                self.window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
                self.window.setGeometry(self.window.screen().geometry())  # no window manager there
            self.window.showFullScreen()
        elif self._fits_screen():
            self.window.show()
        else:
            self.window.showMaximized()
        self.views.focus_first()
        self._tell_what_is_missing()
        for message in self._start.messages:
            self.views.tell(message)
        QTimer.singleShot(_SETTLED_MS, self, self._read_ahead)

    def _read_ahead(self) -> None:
        """Prepare planet and ground while nobody waits for them yet, beside the first scene."""
        gc.collect()  # else widgets that nobody holds any more might be ended by the other thread
        wanted = (self._start.mission, "mars" in self.views.scene_ids)
        Thread(target=_prepare, args=wanted, name="maps").start()

    def save_place(self) -> None:
        """Remember where we are, before leaving."""
        self.session.clock.pause()
        if self.keeper:
            self.keeper.save()
        self.views.close_stores()

    def take_fault(self) -> None:
        """Go on after a mistake of ours: time stops, the person is told once, a kiosk restarts."""
        self.session.clock.pause()
        if self.kiosk:
            self.kiosk.start_again_soon()
        elif not self._told_fault:
            self._told_fault = True
            self.views.tell_fault(str(paths.log_file()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember the window's place when it changes: a crash leaves no time for it."""
        if event.type() in _MOVES and self.keeper:
            self.keeper.note_change()
        return super().eventFilter(watched, event)

    @property
    def lessons_folder(self) -> Path:
        """Where lessons and the stops of the tour are."""
        return self._start.lessons

    def _fits_screen(self) -> bool:
        if self._found_window or QApplication.platformName() == "offscreen":
            return True  # where it stood before, or where no screen has a size
        free = self.window.screen().availableGeometry().size()
        wanted = self.window.size().grownBy(QMargins(0, 0, 0, _FRAME_PX))
        return wanted.width() <= free.width() and wanted.height() <= free.height()

    def _tell_what_is_missing(self) -> None:
        if self.settings.language == "zh" and not has_chinese_font():
            self.views.tell(_NO_CHINESE_FONT)
        if not self.languages.complete:
            self.views.tell(_NO_TRANSLATION.text_in(self.settings.language))

    def _find_place(self, keeps: bool) -> None:
        self.window.resize(*self._start.size)
        self.session.ask_view(View(follow="story"))  # until a lesson or a hand moves the camera
        place = read_place(paths.place_file()) if keeps else None
        if place and place.mission == self._start.mission_name:
            self._go_back_to(place)
        if self._start.at_s is not None:
            self.session.clock.seek(self._start.at_s)
        if keeps:
            self.keeper = PlaceKeeper(
                self.session, paths.place_file(), self._start.mission_name, self
            )
            self.keeper.window_place = self.window.remember_geometry
            self.keeper.note_change()
            self.window.closing.connect(self.save_place)
            self.window.installEventFilter(self)

    def _go_back_to(self, place: Place) -> None:
        self._found_window = self.window.restore_place(place.geometry)
        lessons = self.views.lesson_ids if place.lesson else frozenset[str]()  # they take time
        panels = frozenset({"", *self.views.parts.panels})
        restore(self.session, place, self.views.scene_ids, panels, lessons)

    def _follow_settings(self, _name: str) -> None:
        if self._look != (look := self._wanted_look()):  # four choices at once are one change
            self._look = look
            self._restyle()

    def _wanted_look(self) -> tuple[str, str, str, float]:
        chosen = self.settings.choices
        return (chosen.language, chosen.theme, chosen.units, chosen.text_scale)

    def _restyle(self) -> None:
        if self.languages.language != self.settings.language:
            self.languages.use(self.settings.language)
        self._style_application()
        self.views.restyle(self.theme, self.formatter)

    def _style_application(self) -> None:
        theme = self.theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(theme.body)
            app.setStyleSheet(style_sheet(theme))


# in English on purpose: no font here could write it in Chinese
_NO_CHINESE_FONT: Final = (
    "No font on this computer can write Chinese. "
    "Install the package fonts-noto-cjk, or: pip install 'marsapp[cjk]'"
)
_NO_TRANSLATION: Final = words(
    "The words of this language are missing from the installation; the window speaks English.",
    "安装中缺少中文界面文字，窗口暂用英文显示。请重新安装 marsapp。",
)


def _defaults(start: Start) -> Choices:
    system = QLocale.system().language()
    language = "zh" if system == QLocale.Language.Chinese else "en"
    return Choices(language=start.language or language, text_scale=start.mode.text_scale or 1.0)


def _prepare(mission: Mission, has_mars: bool) -> None:
    """Prepare planet and ground; nothing here holds the program, which ends in its own thread."""
    if has_mars:
        Planet(paths.shipped("assets") / "mars").prepare()
    relief = Relief.of(mission)
    if not relief.even:
        prepare(relief)


def credit_lines(language: str) -> tuple[str, ...]:
    """Return the credits of everything that is not our own, from ``assets/credits.yaml``."""
    listed = yaml.safe_load((paths.shipped("assets") / "credits.yaml").read_text(encoding="utf-8"))
    return tuple(
        f"{Text.model_validate(item['what']).text_in(language)}: {item['credit']}"
        for item in listed["credits"]
    )


def run(start: Start) -> int:
    """Open the program and stay until it is closed; return the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    keep_log(paths.log_file())
    program = Program(start)
    Faults(program.take_fault).watch()
    end_on_signals(program.save_place, program)
    program.show()
    gc.freeze()  # what is here stays: looking through it again and again would cost frames
    return int(app.exec())
