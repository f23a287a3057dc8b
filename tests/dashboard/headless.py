"""What a page that was run headless says."""

from streamlit.testing.v1 import AppTest


def markup(test: AppTest) -> str:
    """Everything that the page says, as Markdown."""
    kinds = (test.title, test.header, test.subheader, test.markdown, test.caption, test.info, test.error, test.warning,
             test.code, test.expander)  # fmt: skip
    said = (str(getattr(element, "value", None) or getattr(element, "label", "")) for kind in kinds for element in kind)
    return "\n".join(said)


def words(test: AppTest) -> str:
    """The same as one reads it, without the backslashes that keep words from being markup."""
    return markup(test).replace("\\", "")
