import type { ReactNode } from 'react';
import './empty-state.css';

/** What stands where there is nothing yet: what belongs here, and how it gets here. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children}
      {actions && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
