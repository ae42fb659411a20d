"""What every test can rely on."""

from tests.browser import chromium


def pytest_configure(config):
    """Get a browser once, before the tests are dealt out, unless no browser test is asked for."""
    is_worker = hasattr(config, "workerinput")
    if not is_worker and "not browser" not in (config.option.markexpr or ""):
        chromium.ensure()


def pytest_make_parametrize_id(val, argname):
    """Name long bytes by their length: their text would differ between workers, and fill pages."""
    return f"{argname}-{len(val)}-bytes" if isinstance(val, bytes) and len(val) > 40 else None
