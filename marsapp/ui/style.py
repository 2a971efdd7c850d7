"""The one style sheet: how the roles of `marsapp.ui.widgets` look in a theme."""

from marsapp import paths
from marsapp.ui.theme import TARGET_PX, Theme


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the whole program in one theme and text size."""
    px, css = theme.px, theme.css
    ground, surface, raised = css("ground"), css("surface"), css("raised")
    text, muted, line, accent = css("text"), css("muted"), css("line"), css("accent")
    on_accent, chosen = css("on_accent"), css("chosen")
    small, body, title = (font.pixelSize() for font in (theme.small, theme.body, theme.title))
    return f"""
* {{ font-size: {body}px; color: {text}; outline: none; }}
QMainWindow, QDialog, #stage {{ background: {ground}; }}
#rail, #panel, #bottom, #strip {{ background: {surface}; border: none; }}
#panel {{ border-left: 1px solid {line}; }}
#bottom, #strip {{ border-top: 1px solid {line}; }}
#rail {{ border-right: 1px solid {line}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: bold; }}
QLabel[role="heading"] {{ font-size: {px(18)}px; font-weight: bold; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="small"] {{ color: {muted}; font-size: {small}px; }}
QLabel[role="good"] {{ color: {css("good")}; }}
QLabel[role="bad"] {{ color: {css("bad")}; }}
QFrame[role="card"] {{ background: {raised}; border: 1px solid {line}; border-radius: {px(8)}px; }}
QFrame[role="card"] > QLabel {{ border: none; }}
QFrame[role="notes"] {{ background: {surface}; border: 2px dashed {css("link")}; border-radius: {px(8)}px; }}
QFrame[role="rule"] {{ background: {line}; max-height: 1px; border: none; }}
QPushButton, QToolButton {{
  background: {raised}; border: 2px solid transparent; border-radius: {px(8)}px;
  padding: {px(6)}px {px(12)}px; min-height: {px(TARGET_PX) - px(6) * 2 - 4}px; }}
QPushButton[role="icon"], QToolButton[role="icon"] {{
  background: transparent; padding: 0px; border: 2px solid transparent;
  min-width: {px(TARGET_PX) - 4}px; min-height: {px(TARGET_PX) - 4}px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {line}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {line}; }}
QPushButton:checked, QToolButton:checked {{ background: {chosen}; }}
QPushButton[role="icon"]:checked, QToolButton[role="icon"]:checked {{ background: {chosen}; border-bottom: 2px solid {accent}; }}
QPushButton[role="choice"] {{ background: transparent; padding: 0 {px(8)}px; min-height: {px(TARGET_PX) - 4}px; font-size: {small}px; }}
QPushButton[role="choice"][framed="true"] {{ border-color: {line}; }}
QPushButton[role="choice"]:checked {{ background: {chosen}; border-bottom: 2px solid {accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; background: transparent; border-color: {line}; }}
QPushButton[role="icon"]:disabled, QPushButton[role="choice"]:disabled {{ border-color: transparent; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; font-weight: bold; }}
QPushButton[role="primary"]:disabled {{ background: {raised}; color: {muted}; }}
QPushButton[role="option"] {{ text-align: left; border-color: {line}; }}
QPushButton[role="option"][state="chosen"] {{ border-color: {accent}; }}
QPushButton[role="option"][state="right"] {{ border: 3px solid {css("good")}; }}
QPushButton[role="option"][state="wrong"] {{ border: 3px dashed {css("bad")}; }}
*:focus {{ border: 2px solid {accent}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QScrollArea:focus, QLabel:focus {{ border: none; }}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QListView, QTreeView {{
  background: {raised}; border: 2px solid {line}; border-radius: {px(6)}px; padding: {px(6)}px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QComboBox, QLineEdit, QSpinBox, QDoubleSpinBox {{ min-height: {px(TARGET_PX) - px(6) * 2 - 2}px; }}
QTreeView::item {{ padding-left: {px(4)}px; }}
QTreeView::item:selected {{ background: {accent}; color: {on_accent}; }}
QComboBox::drop-down {{ border: none; width: {px(32)}px; }}
QComboBox::down-arrow {{ image: url("{_icon("down", theme.is_dark)}"); width: {px(18)}px; height: {px(18)}px; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {text}; border: 1px solid {line}; }}
QCheckBox {{ spacing: {px(10)}px; min-height: {px(TARGET_PX)}px; background: transparent; border: 2px solid transparent; }}
QCheckBox::indicator {{ width: {px(22)}px; height: {px(22)}px; border: 2px solid {muted}; border-radius: {px(4)}px; background: {ground}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{_icon("tick", not theme.is_dark)}"); }}
QSlider {{ min-height: {px(TARGET_PX)}px; background: transparent; border: 2px solid transparent; }}
QSlider::groove:horizontal {{ height: {px(6)}px; background: {line}; border-radius: {px(3)}px; }}
QSlider::handle:horizontal {{ width: {px(22)}px; margin: -{px(8)}px 0; border-radius: {px(11)}px; background: {accent}; }}
QPushButton[role="step"] {{ padding: 0px; }}
QSlider[role="tune"]::handle:horizontal {{ width: {px(28)}px; margin: -{px(11)}px 0; border-radius: {px(13)}px; }}
QScrollBar:vertical {{ background: transparent; width: {px(14)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {line}; border-radius: {px(5)}px; min-height: {px(44)}px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: {px(14)}px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {line}; border-radius: {px(5)}px; min-width: {px(44)}px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none; width: 0; height: 0; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: {px(6)}px; }}
QMenu {{ background: {raised}; border: 1px solid {line}; }}
QMenu::item {{ padding: {px(8)}px {px(24)}px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
"""


def _icon(name: str, light: bool) -> str:
    """Return the address of a little picture that only a style sheet can place."""
    shade = "light" if light else "dark"
    return (paths.shipped("assets") / "icons" / f"{name}-{shade}.svg").as_posix()
