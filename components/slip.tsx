import type { ReactNode } from "react";
import { CopyButton } from "./copy-button";

/** What a person came for, on desk tone. */
function Slip({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="mt-6 rounded-12 bg-desk p-5 text-sheet-ink sm:px-8 sm:py-6 forced-colors:outlined print:border print:border-crease">
      <p className="text-16/160 text-sheet-soft">{label}</p>
      {children}
    </div>
  );
}

/** A line that is too short for the address ends before its "@". */
export function AddressSlip({ label, address }: { label: ReactNode; address: string }) {
  const at = Math.max(address.lastIndexOf("@"), 0);

  return (
    <Slip label={label}>
      <p className="text-20/160 font-bold tracking-[0.01em] text-ink [word-break:break-word] sm:text-24/160">
        {address.slice(0, at)}
        <wbr />
        {address.slice(at)}
      </p>
    </Slip>
  );
}

type IdSlipProps = { label: ReactNode; id: string; words: { copy: string; copied: string; failed: string } };

const idLook =
  "font-id text-[length:clamp(1rem,min(8.2vw,(100vw-2*var(--gutter)-2.5rem)/8.8),2.75rem)]/135 font-bold tracking-[0.06em] text-ink [font-feature-settings:'zero']";

/** The login ID in a monospaced face, with a button to copy it where scripts run. */
export function IdSlip({ label, id, words }: IdSlipProps) {
  return (
    <Slip label={label}>
      <CopyButton text={id} words={words}>
        <p className={idLook} translate="no">
          {id}
        </p>
      </CopyButton>
    </Slip>
  );
}
