/**
 * The draws of a band in WebAssembly, which reckons four replicates at a time where JavaScript reckons one
 * (docs/decisions/0099-draws-in-webassembly.md). The source is draw-kernel.wat beside this file, assembled by `npm run kernel`.
 */
import { drawSeed, REPLICATES } from './resample.js';

/** Acts that it holds at a time. */
export const KERNEL_ACTS = 4096;

/** Sums in each replicate, and the columns of acts that are added to them. */
export interface DrawKernel {
  /** How often each replicate draws the week of the acts that are added. */
  readonly times: Float64Array;
  readonly total: Float64Array;
  readonly faded: Float64Array;
  readonly signed: Float64Array;
  /** Of each act: its hash, and the greatest number, unsigned, with which it is kept. */
  readonly hash: Int32Array;
  readonly last: Int32Array;
  readonly share: Float64Array;
  readonly intensity: Float64Array;
  /** What is left of it at its month's end, and the same by sign. */
  readonly left: Float64Array;
  readonly signedLeft: Float64Array;
  /** Adds the acts of one week from one place up to another, in their order. */
  add(from: number, to: number): void;
}

/** Assembled from draw-kernel.wat, base64. */
const BYTES = [
  'AGFzbQEAAAABBgFgAn9/AAMCAQAFAwEAAwcQAgZtZW1vcnkCAANhZGQAAArjAwHgAwIEfw97A0AgAkECdP0ABAAhBiACQQN0IQUg',
  'Bf0ABIAIIQ0gBf0ABJAIIREgBf0ABIAgIQ4gBf0ABJAgIRIgBf0ABIAwIQ8gBf0ABJAwIRMgBf0ABIBAIRAgBf0ABJBAIRQgACED',
  'AkADQCADIAFPDQEgA0ECdCEEIANBA3QhBSAGIAT9CQKAgAH9USEHIAcgB0EQ/a0B/VH9DGvK64VryuuFa8rrhWvK64X9tQEhByAH',
  'IAdBDf2tAf1R/Qw1rrLCNa6ywjWussI1rrLC/bUBIQcgByAHQRD9rQH9USEHIAcgBP0JAoCAAv0+IQcgBf0KA4CAAyEIIAX9CgOA',
  'gAUhCSAF/QoDgIAHIQogBf0KA4CACSELIAf9xwEgDSAI/fIBIAn98gH9TiEMIA4gDP3wASEOIA8gDCAK/fIB/fABIQ8gECAMIAv9',
  '8gH98AEhECAH/cgBIBEgCP3yASAJ/fIB/U4hDCASIAz98AEhEiATIAwgCv3yAf3wASETIBQgDCAL/fIB/fABIRQgA0EBaiEDDAAL',
  'CyACQQN0IQUgBSAO/QsEgCAgBSAS/QsEkCAgBSAP/QsEgDAgBSAT/QsEkDAgBSAQ/QsEgEAgBSAU/QsEkEAgAkEEaiECIAJByAFJ',
  'DQALCw==',
].join('');

let kernel: DrawKernel | undefined;

/** The one kernel; whoever uses it fills it first and gives nothing else a turn until it has read the sums. */
export function drawKernel(): DrawKernel {
  kernel ??= create();
  return kernel;
}

function create(): DrawKernel {
  const bytes = Uint8Array.from(atob(BYTES), (sign) => sign.charCodeAt(0));
  const { memory, add } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as {
    readonly memory: WebAssembly.Memory;
    readonly add: (from: number, to: number) => void;
  };
  const ints = (at: number, length: number) => new Int32Array(memory.buffer, at, length);
  const doubles = (at: number, length: number) => new Float64Array(memory.buffer, at, length);
  ints(0, REPLICATES).set(Int32Array.from({ length: REPLICATES }, (_, r) => drawSeed(r)));
  return {
    times: doubles(1024, REPLICATES),
    total: doubles(4096, REPLICATES),
    faded: doubles(6144, REPLICATES),
    signed: doubles(8192, REPLICATES),
    hash: ints(16384, KERNEL_ACTS),
    last: ints(32768, KERNEL_ACTS),
    share: doubles(49152, KERNEL_ACTS),
    intensity: doubles(81920, KERNEL_ACTS),
    left: doubles(114688, KERNEL_ACTS),
    signedLeft: doubles(147456, KERNEL_ACTS),
    add,
  };
}
