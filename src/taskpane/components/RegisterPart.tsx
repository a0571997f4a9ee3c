import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { REGISTER_SHEET } from "../../core/workbook/register-sheet";
import type { WorkbookState } from "../../operations/read-workbook";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { exportUnitRegister, mergeContactLists, readOfferedRegister } from "../import-runs";
import { readPickedFiles } from "../picked-files";
import { PickButton } from "./FileIntake";
import { Section } from "./Station";

const useStyles = makeStyles({
  buttons: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  size: { color: tokens.colorNeutralForeground2 },
});

const RegisterOutcome = lazy(async () => ({
  default: (await import("./RegisterOutcome")).RegisterOutcome,
}));

interface RegisterPartProps {
  readonly workbook: WorkbookState;
  readonly pane: Pane;
}

/** 单位名录: opens it, hands it out, takes another one, and completes its contacts. */
export function RegisterPart({ workbook, pane }: RegisterPartProps): ReactNode {
  const styles = useStyles();
  const texts = useWords().pane.import;
  const words = texts.unitRegister;
  const { running, offeredRegister, contactMerge } = pane.state;
  const isIdle = running === null;
  const { units } = workbook.register;
  const towns = units.filter((unit) => unit.type === "乡镇").length;
  const open = (): void =>
    void pane.attempt(() => pane.services.host.select(registerSheet(workbook), "A1"));
  const offer = (files: readonly File[]): void =>
    void pane.attempt(async () => {
      const [file] = await readPickedFiles(files.slice(0, 1));
      if (file !== undefined) await pane.act("offer-register", readOfferedRegister(file));
    });
  const merge = (files: readonly File[]): void =>
    void pane.attempt(async () =>
      pane.act("merge-contacts", mergeContactLists(await readPickedFiles(files)))
    );
  const send = (format: "xlsx" | "json"): void =>
    void pane.act("export-register", exportUnitRegister(format));
  return (
    <Section
      title={texts.register}
      aside={
        <Button size="small" appearance="subtle" disabled={!isIdle} onClick={open}>
          {words.open}
        </Button>
      }
    >
      <Text size={200} className={styles.size}>
        {texts.registerSize(units.length, towns)}
      </Text>
      <div className={styles.buttons}>
        <Button disabled={!isIdle} onClick={() => send("xlsx")}>
          {words.exportXlsx}
        </Button>
        <Button disabled={!isIdle} onClick={() => send("json")}>
          {words.exportJson}
        </Button>
        <PickButton
          label={words.importFile}
          isEnabled={isIdle}
          appearance="secondary"
          onFiles={offer}
        />
        <PickButton
          label={words.mergeContacts}
          isEnabled={isIdle}
          appearance="secondary"
          onFiles={merge}
        />
      </div>
      {(offeredRegister !== null || contactMerge !== null) && (
        <Suspense fallback={null}>
          <RegisterOutcome pane={pane} />
        </Suspense>
      )}
    </Section>
  );
}

function registerSheet({ record }: WorkbookState): string {
  return record.sheets.find(({ role }) => role === "unit-register")?.name ?? REGISTER_SHEET;
}
