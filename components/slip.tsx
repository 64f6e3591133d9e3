import type { ReactNode } from "react";
import { CopyButton } from "./copy-button";

/** An address on desk tone. */
export function AddressSlip({ label, address }: { label: ReactNode; address: ReactNode }) {
  return (
    <div className="slip">
      <p className="label">{label}</p>
      <p className="address">{address}</p>
    </div>
  );
}

type IdSlipProps = { label: ReactNode; id: string; words: { copy: string; copied: string; failed: string } };

/** The login ID in a monospaced face, with a button to copy it where scripts run. */
export function IdSlip({ label, id, words }: IdSlipProps) {
  return (
    <div className="slip">
      <p className="label">{label}</p>
      <CopyButton text={id} words={words}>
        <p className="id" translate="no">
          {id}
        </p>
      </CopyButton>
    </div>
  );
}
