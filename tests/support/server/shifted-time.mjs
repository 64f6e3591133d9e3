/**
 * Loaded into the product's process before everything else: the test that started it may move its time, as if the
 * machine's clock had been set, or let it stand at a moment. A standing clock creeps, since work that waits for a
 * later moment would wait for ever: an hour of work is one of its minutes.
 */
const RealDate = Date;
const CREEP = 1 / 60;
let timeAt = (real) => real;

class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(ShiftedDate.now());
    else super(...given);
  }

  static now() {
    return Math.floor(timeAt(RealDate.now()));
  }

  // Of its own, not inherited: Next copies them one by one.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;
}

globalThis.Date = ShiftedDate;
if (process.env.TIME_STANDS_AT) standAt(Number(process.env.TIME_STANDS_AT));

process.on("message", (message) => {
  if (typeof message?.shift === "number") timeAt = (real) => real + message.shift;
  else if (typeof message?.standsAt === "number") standAt(message.standsAt);
  else return;
  process.send({ isSet: true });
});
process.channel?.unref();

function standAt(moment) {
  const since = RealDate.now();
  timeAt = (real) => moment + (real - since) * CREEP;
}
