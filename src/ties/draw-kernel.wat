;; The draws of resample.ts for all replicates of a band, four at a time, and what they add up to. replicates.ts says what
;; lies in the memory; draw-kernel.ts holds the assembled bytes (npm run kernel).
;;
;; Bytes of the memory:
;;       0  i32 × 200  what the hash of an act is crossed with in each replicate
;;    1024  f64 × 200  how often each replicate draws the week
;;    4096  f64 × 200  sums of mass in each replicate
;;    6144  f64 × 200  the same, faded
;;    8192  f64 × 200  the same, faded, by sign
;;   16384  i32 × 4096 hash of each act
;;   32768  i32 × 4096 greatest number (unsigned) with which it is kept
;;   49152  f64 × 4096 share
;;   81920  f64 × 4096 intensity
;;  114688  f64 × 4096 what is left of it
;;  147456  f64 × 4096 the same by sign
(module
  (memory (export "memory") 3)
  ;; Adds the acts of one week, from $from up to $to, to the sums. Each sum takes them in their order.
  (func (export "add") (param $from i32) (param $to i32)
    (local $r i32) (local $at i32) (local $four i32) (local $eight i32)
    (local $seeds v128) (local $u v128) (local $share v128) (local $intensity v128)
    (local $faded v128) (local $signed v128) (local $mass v128)
    (local $timesA v128) (local $totalA v128) (local $fadedA v128) (local $signedA v128)
    (local $timesB v128) (local $totalB v128) (local $fadedB v128) (local $signedB v128)
    (loop $replicates
      (local.set $seeds (v128.load (i32.shl (local.get $r) (i32.const 2))))
      (local.set $eight (i32.shl (local.get $r) (i32.const 3)))
      (local.set $timesA (v128.load offset=1024 (local.get $eight)))
      (local.set $timesB (v128.load offset=1040 (local.get $eight)))
      (local.set $totalA (v128.load offset=4096 (local.get $eight)))
      (local.set $totalB (v128.load offset=4112 (local.get $eight)))
      (local.set $fadedA (v128.load offset=6144 (local.get $eight)))
      (local.set $fadedB (v128.load offset=6160 (local.get $eight)))
      (local.set $signedA (v128.load offset=8192 (local.get $eight)))
      (local.set $signedB (v128.load offset=8208 (local.get $eight)))
      (local.set $at (local.get $from))
      (block $done
        (loop $acts
          (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
          (local.set $four (i32.shl (local.get $at) (i32.const 2)))
          (local.set $eight (i32.shl (local.get $at) (i32.const 3)))
          ;; The finaliser of MurmurHash3.
          (local.set $u (v128.xor (local.get $seeds) (v128.load32_splat offset=16384 (local.get $four))))
          (local.set $u (i32x4.mul (v128.xor (local.get $u) (i32x4.shr_u (local.get $u) (i32.const 16)))
            (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
          (local.set $u (i32x4.mul (v128.xor (local.get $u) (i32x4.shr_u (local.get $u) (i32.const 13)))
            (v128.const i32x4 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35)))
          (local.set $u (v128.xor (local.get $u) (i32x4.shr_u (local.get $u) (i32.const 16))))
          (local.set $u (i32x4.le_u (local.get $u) (v128.load32_splat offset=32768 (local.get $four))))
          (local.set $share (v128.load64_splat offset=49152 (local.get $eight)))
          (local.set $intensity (v128.load64_splat offset=81920 (local.get $eight)))
          (local.set $faded (v128.load64_splat offset=114688 (local.get $eight)))
          (local.set $signed (v128.load64_splat offset=147456 (local.get $eight)))
          ;; What is not kept adds nothing.
          (local.set $mass (v128.and (i64x2.extend_low_i32x4_s (local.get $u))
            (f64x2.mul (f64x2.mul (local.get $timesA) (local.get $share)) (local.get $intensity))))
          (local.set $totalA (f64x2.add (local.get $totalA) (local.get $mass)))
          (local.set $fadedA (f64x2.add (local.get $fadedA) (f64x2.mul (local.get $mass) (local.get $faded))))
          (local.set $signedA (f64x2.add (local.get $signedA) (f64x2.mul (local.get $mass) (local.get $signed))))
          (local.set $mass (v128.and (i64x2.extend_high_i32x4_s (local.get $u))
            (f64x2.mul (f64x2.mul (local.get $timesB) (local.get $share)) (local.get $intensity))))
          (local.set $totalB (f64x2.add (local.get $totalB) (local.get $mass)))
          (local.set $fadedB (f64x2.add (local.get $fadedB) (f64x2.mul (local.get $mass) (local.get $faded))))
          (local.set $signedB (f64x2.add (local.get $signedB) (f64x2.mul (local.get $mass) (local.get $signed))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br $acts)))
      (local.set $eight (i32.shl (local.get $r) (i32.const 3)))
      (v128.store offset=4096 (local.get $eight) (local.get $totalA))
      (v128.store offset=4112 (local.get $eight) (local.get $totalB))
      (v128.store offset=6144 (local.get $eight) (local.get $fadedA))
      (v128.store offset=6160 (local.get $eight) (local.get $fadedB))
      (v128.store offset=8192 (local.get $eight) (local.get $signedA))
      (v128.store offset=8208 (local.get $eight) (local.get $signedB))
      (local.set $r (i32.add (local.get $r) (i32.const 4)))
      (br_if $replicates (i32.lt_u (local.get $r) (i32.const 200))))))
