"""The chart's options that the values use, with their types, written down from its published schema (version 4.4.0).

``…`` below an option means: what stands there is Kubernetes' or JupyterHub's own, and the chart passes it on.
"""

CHART = "4.4.0"

OPTIONS: dict[str, type | tuple[type, ...]] = {
    "hub.image.name": str,
    "hub.image.tag": str,
    "hub.config.…": dict,
    "hub.extraConfig.…": dict,
    "hub.shutdownOnLogout": bool,
    "hub.concurrentSpawnLimit": int,
    "hub.extraEnv.…": dict,
    "hub.extraVolumes": list,
    "hub.extraVolumeMounts": list,
    "hub.initContainers": list,
    "hub.extraContainers": list,
    "hub.resources.…": dict,
    "hub.service.extraPorts": list,
    "hub.networkPolicy.ingress": list,
    "proxy.https.enabled": bool,
    "proxy.https.hosts": list,
    "proxy.https.letsencrypt.contactEmail": str,
    "singleuser.image.name": str,
    "singleuser.image.tag": str,
    "singleuser.cmd": list,
    "singleuser.uid": int,
    "singleuser.fsGid": int,
    "singleuser.startTimeout": int,
    "singleuser.extraEnv.…": dict,
    "singleuser.memory.guarantee": str,
    "singleuser.memory.limit": str,
    "singleuser.cpu.guarantee": (int, float),
    "singleuser.cpu.limit": (int, float),
    "singleuser.storage.type": str,
    "singleuser.storage.capacity": str,
    "singleuser.storage.homeMountPath": str,
    "singleuser.storage.extraVolumes.…": dict,
    "singleuser.storage.extraVolumeMounts.…": dict,
    "singleuser.networkPolicy.egress": list,
    "singleuser.networkPolicy.egressAllowRules.nonPrivateIPs": bool,
    "cull.timeout": int,
    "cull.every": int,
}


def wrong_options(values: dict) -> list[str]:
    """Return the paths in ``values`` that are no option of the table, or not of its type."""
    return [path for path, value in _leaves(values) if not isinstance(value, OPTIONS.get(path, ()))]


def _leaves(value, path: str = ""):
    for name, inner in value.items():
        here = f"{path}.{name}".lstrip(".")
        if f"{here}.…" in OPTIONS:
            yield f"{here}.…", inner
        elif isinstance(inner, dict):
            yield from _leaves(inner, here)
        else:
            yield here, inner
