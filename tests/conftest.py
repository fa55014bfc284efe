"""Options of the whole suite."""

import pytest
from hypothesis import HealthCheck, settings

# Machines that test are busy, and the first example may pay for what is loaded late.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the pictures of all screens anew")
