/**
 * Loaded into the product's process before everything else: the test that started it may move its time, as if the
 * machine's clock had been set.
 */
const RealDate = Date;
let shift = 0;

class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }

  // Of its own, not inherited: Next copies them one by one.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;
}

globalThis.Date = ShiftedDate;

process.on("message", (message) => {
  if (typeof message?.shift !== "number") return;
  shift = message.shift;
  process.send({ shifted: shift });
});
process.channel?.unref();
