"""A run in MLflow.

Its history of a metric keeps all it was told: where other updates follow, the record ends and
another one begins.

The server is that of ``MLFLOW_TRACKING_URI``; without it the records lie beside the runs, in a
database that ``mlflow ui --backend-store-uri`` opens. Knows nothing of threads.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Any

from core.i18n import Message
from core.loggers.entries import LoggedNumbers, LoggedText
from core.loggers.logger import RunAbout, RunLogger

_EXPERIMENT = "crest"
_STATUS = {"completed": "FINISHED", "stopped": "KILLED", "failed": "FAILED"}
_MOST_METRICS = 1000  # of a request, which the server allows
_MOST_PARAMS = 100
_LONGEST_PARAM = 6000  # characters


class MLflowLogger(RunLogger):
    """One run of the package ``mlflow``."""

    def __init__(self) -> None:
        from mlflow.entities import Metric, Param  # type: ignore[import-not-found, unused-ignore]
        from mlflow.tracking import MlflowClient  # type: ignore[import-not-found, unused-ignore]

        self._metric, self._param, self._make_client = Metric, Param, MlflowClient
        self._client: Any = None
        self._run_id = self._uri = ""
        self._texts = 0

    def begin(self, about: RunAbout, kept: Mapping[str, Any]) -> Message | None:
        beside = f"sqlite:///{about.run_dir.parent / 'mlflow.db'}"
        uri = os.environ.get("MLFLOW_TRACKING_URI") or beside
        self._client = self._make_client(tracking_uri=uri)
        known = kept.get("run_id")
        if isinstance(known, str) and kept.get("uri") == uri:
            self._run_id = known
            self._client.update_run(known, status="RUNNING")
        else:
            self._run_id = self._new_run(about, uri == beside)
            self._describe(about)
        self._uri = uri
        return Message("logging.mlflow", uri=uri)

    def _new_run(self, about: RunAbout, is_beside: bool) -> str:
        found = self._client.get_experiment_by_name(_EXPERIMENT)
        if found is not None:
            experiment = found.experiment_id
        else:
            place = (about.run_dir.parent / "mlflow-artifacts").as_uri() if is_beside else None
            experiment = self._client.create_experiment(_EXPERIMENT, artifact_location=place)
        began = int(about.began * 1000)
        run = self._client.create_run(experiment, start_time=began, run_name=about.name)
        return str(run.info.run_id)

    def _describe(self, about: RunAbout) -> None:
        params = [
            self._param(name, str(value)[:_LONGEST_PARAM])
            for name, value in about.hyperparameters.items()
        ]
        for first in range(0, len(params), _MOST_PARAMS):
            self._client.log_batch(self._run_id, params=params[first : first + _MOST_PARAMS])
        self._client.log_text(self._run_id, about.config_text, "config.toml")

    def numbers(self, entries: Sequence[LoggedNumbers]) -> None:
        metrics = [
            self._metric(tag, value, int(each.time * 1000), each.step)
            for each in entries
            for tag, value in each.values.items()
        ]
        for first in range(0, len(metrics), _MOST_METRICS):
            self._client.log_batch(self._run_id, metrics=metrics[first : first + _MOST_METRICS])

    def text(self, entry: LoggedText) -> None:
        self._texts += 1  # several may belong to one step
        name = f"{entry.tag}s/step-{entry.step:07d}-{self._texts}.txt"
        self._client.log_text(self._run_id, entry.text, name)

    def kept(self) -> dict[str, Any]:
        return {"run_id": self._run_id, "uri": self._uri}

    def close(self, reason: str) -> None:
        self._client.set_terminated(self._run_id, status=_STATUS.get(reason, "FAILED"))
