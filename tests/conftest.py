"""What every test can rely on."""

import pytest

from relief_course.content.library import load_library
from tests.browser import chromium
from tests.paths import ROOT

SLOW = ("deploy", "hub", "scale", "browser", "site")
"""The marks of tests that take long (pyproject.toml says what each is for)."""


def pytest_configure(config):
    """Get a browser once, before the tests are dealt out, unless no browser test is asked for."""
    is_worker = hasattr(config, "workerinput")
    if not is_worker and "not browser" not in (config.option.markexpr or ""):
        chromium.ensure()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Begin with the slow tests: the short ones that are left at the end are shared out evenly."""
    items.sort(key=lambda item: not any(item.get_closest_marker(name) for name in SLOW))


def pytest_make_parametrize_id(val, argname):
    """Name long bytes by their length: their text would differ between workers, and fill pages."""
    return f"{argname}-{len(val)}-bytes" if isinstance(val, bytes) and len(val) > 40 else None


@pytest.fixture(scope="session")
def library():
    """The course's own content, read once: no test changes it."""
    return load_library(ROOT)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    try:
        return {**browser_type_launch_args, **chromium.launch_arguments()}
    except LookupError as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "viewport": {"width": 1366, "height": 768}, "locale": "en-US"}
