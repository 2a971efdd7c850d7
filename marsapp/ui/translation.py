"""The language of the interface: Qt's translators, exchanged while the program runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator


class Languages:
    """Installs the translators of one language and takes those of the last one away.

    English is the language of the source, so it needs no file. A new language is one
    ``marsapp_<code>.ts`` in ``assets/i18n``, made into a ``.qm`` by the build.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.language = "en"
        self.complete = True  # whether our own words were found

    def use(self, language: str) -> None:
        """Speak a language from now on; widgets still have to say their words again."""
        app = QCoreApplication.instance()
        if app is None:
            raise RuntimeError("a translator needs an application")
        for translator in self._installed:
            app.removeTranslator(translator)
        self._installed = []
        self.language = language
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        qt_name = {"zh": "qtbase_zh_CN"}.get(language, f"qtbase_{language}")
        for path in (qt_folder / f"{qt_name}.qm", self._folder / f"marsapp_{language}.qm"):
            translator = QTranslator()
            if path.is_file() and translator.load(str(path)):
                app.installTranslator(translator)
                self._installed.append(translator)
        ours = self._installed[-1:] if language != "en" else ()
        self.complete = language == "en" or any("marsapp" in t.filePath() for t in ours)
