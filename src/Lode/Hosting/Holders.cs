namespace Lode;

/// <summary>Counts who uses something, and lets it go once nobody does. Whoever makes it is the first.</summary>
internal sealed class Holders(Action letGo)
{
    private int _count = 1;

    /// <summary>Takes part; false where the last one has left already.</summary>
    public bool TryHold()
    {
        var seen = Volatile.Read(ref _count);
        while (seen > 0)
        {
            var was = Interlocked.CompareExchange(ref _count, seen + 1, seen);
            if (was == seen)
            {
                return true;
            }

            seen = was;
        }

        return false;
    }

    /// <summary>Leaves.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _count) == 0)
        {
            letGo();
        }
    }
}
