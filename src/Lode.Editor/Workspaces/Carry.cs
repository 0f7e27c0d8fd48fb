namespace Lode.Editor;

/// <summary>
/// Something worked out when first asked for, from what was worked out last before it where there is such a thing. It holds on to that one
/// alone, and no longer than until it is worked out itself, so that a long row of edits leaves nothing behind.
/// </summary>
internal sealed class Carry<T>
    where T : class
{
    private readonly Lazy<T> _value;
    private T? _last;

    public Carry(Carry<T>? before, Func<T?, T> next)
    {
        _last = before?.Known;
        _value = new(() => next(_last));
    }

    public T Value
    {
        get
        {
            var value = _value.Value;
            _last = null;
            return value;
        }
    }

    private T? Known
    {
        get
        {
            // In this order: what is forgotten is worked out by then.
            var last = Volatile.Read(ref _last);
            return _value.IsValueCreated ? _value.Value : last;
        }
    }
}
