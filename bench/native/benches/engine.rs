//! Native Rust under Criterion. `cargo bench -p idle-loss-bench` leaves each median in
//! `target/criterion/`, in ns, and on the standard output what each task came to.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ProcessTime;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{Criterion, criterion_group, criterion_main};

/// The time that the processor took, as `bench/clock.js` counts it: the same whatever else the machine
/// does. It is told like any other time.
struct Taken(WallTime);

impl Measurement for Taken {
    type Intermediate = ProcessTime;
    type Value = Duration;

    fn start(&self) -> ProcessTime {
        ProcessTime::now()
    }

    fn end(&self, start: ProcessTime) -> Duration {
        start.elapsed()
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        self.0.add(one, other)
    }

    fn zero(&self) -> Duration {
        self.0.zero()
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        self.0.to_f64(value)
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        self.0.formatter()
    }
}

fn engine(criterion: &mut Criterion<Taken>) {
    for mut task in idle_loss_bench::tasks() {
        println!("{}: {:?}", task.name, (task.run)());
        criterion.bench_function(task.name, |bencher| {
            bencher.iter(|| black_box((task.run)()));
        });
    }
}

criterion_group! {
    name = native;
    config = Criterion::default()
        .with_measurement(Taken(WallTime))
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = engine
}
criterion_main!(native);
