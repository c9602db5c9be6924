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
mod law;
mod narrow;
mod network;
mod normal;
mod numbers;
mod product;
mod spread;
mod two_piece;
mod units;

use core::panic::PanicInfo;
use core::ptr::{addr_of, addr_of_mut};

use narrow::{Input, Output};

// In this order.
#[repr(C)]
struct Memory {
    input: Input,
    output: Output,
}

static mut MEMORY: Memory = Memory {
    input: [0.0; _],
    output: [0.0; _],
};

/// Where the numbers are.
#[unsafe(no_mangle)]
pub extern "C" fn numbers() -> *const f64 {
    addr_of!(MEMORY).cast()
}

/// What [`narrow::answer`] says.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> usize {
    // One thread, and no call within another.
    let memory = unsafe { &mut *addr_of_mut!(MEMORY) };
    narrow::answer(&memory.input, &mut memory.output)
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
