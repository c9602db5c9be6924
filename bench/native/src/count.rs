//! Does a task so many times: what callgrind counts the instructions of.
//!
//! ```sh
//! count range 100
//! ```

use std::env;
use std::hint::black_box;

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let [name, times] = args.as_slice() else {
        panic!("expected a task and how many times");
    };
    let times: u32 = times.parse().expect("how many times");
    // All are set up, whichever runs: a difference of two runs is of the task alone.
    let mut tasks = idle_loss_bench::tasks();
    let task = tasks.iter_mut().find(|task| task.name == name);
    let task = task.expect("a task");
    for _ in 0..times {
        black_box((task.run)());
    }
}
