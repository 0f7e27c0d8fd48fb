namespace Lode.Runtime.Columns;

/// <summary>Computes a define chunk by chunk for all rows of a table.</summary>
internal static class RowComputation
{
    /// <summary>Of numbers.</summary>
    public static RowValues Numbers(Worker worker, int rows, Func<Frame, CodeVector, NumberVector> define)
    {
        var low = new double[rows];
        var high = new double[rows];
        var isExact = true;
        Each(worker, rows, (frame, self, start) =>
        {
            var values = define(frame, self);
            Spread(values.Low, low.AsSpan(start, frame.Count));
            Spread(values.High, high.AsSpan(start, frame.Count));
            isExact &= values.IsExact;
        });
        return new(new NumberColumn(low), isExact ? null : new NumberColumn(high));
    }

    /// <summary>Of codes.</summary>
    public static RowValues Codes(Worker worker, int rows, Func<Frame, CodeVector, CodeVector> define)
    {
        var codes = new int[rows];
        Each(worker, rows, (frame, self, start) => Spread(define(frame, self).Codes, codes.AsSpan(start, frame.Count)));
        return new(new CodeColumn(codes));
    }

    /// <summary>Of booleans.</summary>
    public static RowValues Booleans(Worker worker, int rows, Func<Frame, CodeVector, BooleanVector> define)
    {
        var (isTrue, known) = (new BitMask(rows), new BitMask(rows));
        Each(worker, rows, (frame, self, start) =>
        {
            var values = define(frame, self);
            Masks.Store(values.True, isTrue.Words, start, frame.Count);
            Masks.Store(values.Known, known.Words, start, frame.Count);
        });
        return new(new BooleanColumn(isTrue, known));
    }

    private static void Each(Worker worker, int rows, Action<Frame, CodeVector, int> compute)
    {
        var frame = new Frame(worker);
        for (var start = 0; start < rows; start += Chunks.Rows)
        {
            worker.Cancellation.ThrowIfCancellationRequested();
            worker.Scratch.Mark();
            compute(frame, Chunks.Of(frame, start, Math.Min(Chunks.Rows, rows - start)), start);
            worker.Scratch.Release();
        }
    }

    private static void Spread<T>(ReadOnlySpan<T> values, Span<T> target)
    {
        if (values.Length == 1)
        {
            target.Fill(values[0]);
        }
        else
        {
            values.CopyTo(target);
        }
    }
}
