import type { Subject, Verdict, Verdicts } from '../protocol.ts';

export interface Group {
  verdict: Verdict;
  label: string;
  count: number;
  expanded: boolean;
  subjects: Subject[];
}

const labels: [Verdict, string][] = [['fires', 'Fires'], ['undetermined', 'Undetermined'], ['clear', 'Clear']];

/** The subjects by verdict, what needs attention first; a verdict that nobody has makes no group. */
export const groups = (verdicts: Verdicts): Group[] => labels
  .map(([verdict, label]) => ({
    verdict,
    label,
    count: verdicts[verdict],
    expanded: verdict !== 'clear',
    subjects: verdicts.subjects.filter(subject => subject.verdict === verdict),
  }))
  .filter(group => group.count > 0);

/** What stands beside a key: the message of the flag, without the key that it may begin with, or the cells that would settle it. */
export function remark({ key, verdict, message, missing }: Subject): string {
  if (verdict === 'undetermined' && missing?.length) {
    return `missing ${missing.join(', ')}`;
  }

  return message?.startsWith(`${key}: `) ? message.slice(key.length + 2) : message ?? '';
}

/** The counts as in the line above a rule. */
export const summary = (verdicts: Verdicts): string => verdicts.inForce === false ? 'not in force on this day'
  : `fires ${verdicts.fires} · undetermined ${verdicts.undetermined} of ${verdicts.total}${verdicts.partial ? ' (judged so far)' : ''}`;
