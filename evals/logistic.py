"""Weights of signs by logistic regression, for the scripts that fit them."""

import numpy as np
import numpy.typing as npt

ROUNDS = 60
Array = npt.NDArray[np.float64]


def fit_logistic(table: Array, labels: Array, penalty: Array) -> Array:
    """A weight for each column of the table; ``penalty`` is how strongly each is drawn to nothing."""
    weights = np.zeros(table.shape[1])
    for _ in range(ROUNDS):
        sure = 1 / (1 + np.exp(-table @ weights))
        curve = table.T @ (table * (sure * (1 - sure))[:, None]) + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, table.T @ (labels - sure) - penalty * weights)
    return weights
