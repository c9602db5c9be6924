//! The narrow door as a WebAssembly module of its own: `numbers()` says where they go in and, after
//! them, where they come out; `answer()` makes the one into the other.
//!
//! It is compiled by itself, from the core's own files, with no standard library and no allocator.
#![no_std]
// Of the core's files it needs a part.
#![allow(dead_code)]

mod doubt;
mod field;
mod fields;
mod float;
mod grid;
mod gross;
mod kernel;
mod law;
mod narrow;
mod network;
mod normal;
mod numbers;
mod spread;
mod units;

use core::panic::PanicInfo;
use core::ptr::{addr_of, addr_of_mut};

use narrow::Engine;

static mut ENGINE: Engine = Engine::NEW;

/// Where the numbers are: those of [`Engine`], in that order.
#[unsafe(no_mangle)]
pub extern "C" fn numbers() -> *const f64 {
    addr_of!(ENGINE).cast()
}

/// Makes what [`Engine::answer`] says.
#[unsafe(no_mangle)]
pub extern "C" fn answer(timed: bool) {
    // One thread, and no call within another.
    let engine = unsafe { &mut *addr_of_mut!(ENGINE) };
    engine.answer(timed);
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
