"""Sampling in numpy, all draws of a figure at once: what comes out and how long it takes, as JSON.

    arrays.py DRAWS '{"share": [low, middle, high], …}'
"""

import json
import statistics
import sys
import time
import timeit

import numpy

NINETY_FIVE = 1.6448536269514727
BLOCKS = 6

draws = int(sys.argv[1])
factors = json.loads(sys.argv[2])
random = numpy.random.default_rng()


def draw(points):
    low, middle, high = points
    if low == high:
        return middle
    z = random.standard_normal(draws)
    widths = numpy.log(middle / low), numpy.log(high / middle)
    return middle * numpy.exp(z / NINETY_FIVE * numpy.where(z < 0, *widths))


def estimate():
    blocks = draw(factors["share"]) * draw(factors["hours"]) * BLOCKS
    losses = blocks * (factors["subsidy"] + draw(factors["fees"])) * draw(factors["price"])
    return numpy.quantile(losses, [0.05, 0.5, 0.95])


COUNT = 20
times = timeit.repeat(estimate, timer=time.process_time, number=COUNT, repeat=15)
took = 1e6 * statistics.median(times) / COUNT
told = {"range": estimate().tolist(), "us": took, "version": numpy.__version__}
print(json.dumps(told))
