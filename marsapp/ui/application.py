"""The one composition root: it builds mission, session and window, and ties them together."""

import contextlib
import logging
import signal
import socket
import sys
from dataclasses import dataclass, field
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType, TracebackType
from typing import Final

import yaml
from PySide6.QtCore import QLocale, QObject, QSocketNotifier, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from marsapp import paths
from marsapp.content.words import Text
from marsapp.mission.mission import Mission
from marsapp.state.modes import EXPLORE, Mode
from marsapp.state.place import Place, PlaceKeeper, read_place, restore
from marsapp.state.session import Session, View
from marsapp.state.settings import Choices, Settings
from marsapp.state.staff_pin import StaffPin
from marsapp.ui.compose import Files, Views, build_views
from marsapp.ui.fonts import choose_families
from marsapp.ui.format import Formatter
from marsapp.ui.frames import Frames
from marsapp.ui.shells.kiosk import Kiosk
from marsapp.ui.style import style_sheet
from marsapp.ui.theme import Theme, has_chinese_font
from marsapp.ui.translation import Languages

log = logging.getLogger(__name__)

_HARMLESS: Final = ("This plugin does not support", "propagateSizeHints")


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
        self.settings.changed.connect(self._follow_settings)
        self.keeper: PlaceKeeper | None = None
        self.kiosk: Kiosk | None = None
        self._find_place(keeps)
        if start.mode.attracts_after_s is not None:
            pin = StaffPin(paths.data_dir() / "staff.json")
            self.kiosk = Kiosk(self.window, self.session, pin, self.settings.choices)

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
            self.window.showFullScreen()
        else:
            self.window.show()
        self.views.focus_first()
        if self.settings.language == "zh" and not has_chinese_font():
            self.views.tell(_NO_CHINESE_FONT)
        for message in self._start.messages:
            self.views.tell(message)

    def save_place(self) -> None:
        """Remember where we are, before leaving."""
        self.session.clock.pause()
        if self.keeper:
            self.keeper.geometry = self.window.remember_geometry()
            self.keeper.save(leaving=True)
        self.views.close_stores()

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
            self.keeper.geometry = place.geometry if place else ""
            self.keeper.note_change()
            self.window.closing.connect(self.save_place)

    def _go_back_to(self, place: Place) -> None:
        self.window.restore_place(place.geometry)
        lessons = self.views.lesson_ids if place.lesson else frozenset[str]()  # they take time
        restore(self.session, place, self.views.scene_ids, lessons)

    def _follow_settings(self, name: str) -> None:
        if name == "language":
            self.languages.use(self.settings.language)
        if name in ("language", "theme", "units", "text_scale"):
            self._restyle()

    def _restyle(self) -> None:
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


def _defaults(start: Start) -> Choices:
    system = QLocale.system().language()
    language = "zh" if system == QLocale.Language.Chinese else "en"
    return Choices(language=start.language or language, text_scale=start.mode.text_scale or 1.0)


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
    _keep_log()
    program = Program(start)
    _Faults(program)
    _end_on_signals(program)
    program.show()
    return int(app.exec())


def _keep_log() -> None:
    """Write faults to a small rotating file; without a folder for it, to nowhere."""
    with contextlib.suppress(OSError):
        paths.data_dir().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            paths.log_file(), maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logging.getLogger("marsapp").addHandler(handler)


class _Faults:
    """Our own mistakes: logged once, told once, and time stops so that they do not repeat."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._told = False
        sys.excepthook = self.handle
        qInstallMessageHandler(_log_qt)

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log a fault with its traceback, pause the clock and tell the person once."""
        self._program.session.clock.pause()
        log.error("a fault of the program", exc_info=(kind, error, trace))
        if not self._told and not self._program.kiosk:
            self._told = True
            self._program.views.tell_fault(str(paths.log_file()))


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    if not message.startswith(_HARMLESS):
        level = logging.ERROR if kind == QtMsgType.QtCriticalMsg else logging.WARNING
        log.log(level, "Qt: %s", message)


def _end_on_signals(program: Program) -> None:
    """Close properly on SIGTERM and Ctrl+C: Python sees a signal only when Qt wakes it up."""
    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)
    signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, program)
    program.setProperty("sockets", (reader, writer))  # they live as long as the program

    def leave(_signal: int, _frame: FrameType | None) -> None:
        program.save_place()
        QApplication.exit(0)

    notifier.activated.connect(lambda: _drain(reader))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)


def _drain(reader: socket.socket) -> None:
    with contextlib.suppress(BlockingIOError):
        reader.recv(64)
