import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useSay } from '../locale/sentences.ts';
import { useNavigation } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** A part of the window that fails alone: the rest goes on, and it is drawn again when asked or when one goes elsewhere. */
export function Guarded({ children, onFailure }: { children: ReactNode; onFailure?: () => void }) {
  const { article, view, note, list, query } = useNavigation();
  return (
    <ErrorBoundary
      FallbackComponent={Failed}
      resetKeys={[article, view, note, list, query]}
      {...(onFailure ? { onError: onFailure } : {})}
    >
      {children}
    </ErrorBoundary>
  );
}

function Failed({ resetErrorBoundary }: FallbackProps) {
  const say = useSay();
  return (
    <div role="alert">
      <EmptyState
        title={say('failed.title')}
        actions={
          <>
            <Button kind="primary" onClick={resetErrorBoundary}>
              {say('failed.again')}
            </Button>
            <Button onClick={() => location.reload()}>{say('failed.reload')}</Button>
          </>
        }
      >
        <p>{say('failed.text')}</p>
      </EmptyState>
    </div>
  );
}
