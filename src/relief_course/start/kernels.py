"""The only kernel of the course: the Python that the course itself runs in."""

from __future__ import annotations

from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpecManager


class CourseKernels(KernelSpecManager):
    """Offers ``python3`` of this environment and nothing else.

    A stale ``python3`` that some other program left in the user's Jupyter folders would start a Python without the
    course in it.
    """

    def _kernel_dirs_default(self) -> list[str]:
        return []

    def _allowed_kernelspecs_default(self) -> set[str]:
        return {NATIVE_KERNEL_NAME}
