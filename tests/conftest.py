"""What every test can rely on."""

from tests.browser import chromium


def pytest_configure(config):
    """Get a browser once, before the tests are dealt out, unless no browser test is asked for."""
    is_worker = hasattr(config, "workerinput")
    if not is_worker and "not browser" not in (config.option.markexpr or ""):
        chromium.ensure()
