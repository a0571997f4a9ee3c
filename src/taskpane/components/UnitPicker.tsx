import { makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { UnitRegister } from "../../core/units/unit-register";
import { useWords } from "../hooks/useWords";

/** More names than this are found by writing more. */
const MOST_SHOWN = 8;

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: "4px" },
  names: { display: "flex", flexWrap: "wrap", gap: "4px" },
  name: {
    padding: "2px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "&[aria-pressed=true]": {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorBrandBackground2,
      "@media (forced-colors: active)": { border: "2px solid Highlight" },
    },
  },
});

interface UnitPickerProps {
  readonly register: UnitRegister;
  readonly picked: string | null;
  readonly onPick: (unit: string) => void;
}

/** Finds a unit of the register by any of its names. */
export function UnitPicker({ register, picked, onPick }: UnitPickerProps): ReactNode {
  const styles = useStyles();
  const { learn } = useWords().pane.check.actions;
  const [wanted, setWanted] = useState("");
  const found = useMemo(
    () => findUnits(register, wanted.trim(), picked),
    [register, wanted, picked]
  );
  return (
    <div className={styles.picker}>
      <SearchBox
        size="small"
        placeholder={learn.find}
        aria-label={learn.find}
        value={wanted}
        onChange={(_event, data) => setWanted(data.value)}
      />
      {wanted.trim() !== "" && found.length === 0 && <Text size={200}>{learn.notFound}</Text>}
      <div className={styles.names} role="group" aria-label={learn.find}>
        {found.slice(0, MOST_SHOWN).map((name) => (
          <button
            key={name}
            type="button"
            className={styles.name}
            aria-pressed={name === picked}
            onClick={() => onPick(name)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Without anything wanted only the picked unit stays in sight. */
function findUnits(
  register: UnitRegister,
  wanted: string,
  picked: string | null
): readonly string[] {
  if (wanted === "") return picked === null ? [] : [picked];
  return register.units
    .filter((unit) =>
      [unit.name, unit.fullName, ...unit.aliases, ...unit.formerNames].some((name) =>
        name.includes(wanted)
      )
    )
    .map(({ name }) => name);
}
