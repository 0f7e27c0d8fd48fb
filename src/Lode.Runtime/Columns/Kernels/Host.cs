namespace Lode.Runtime.Columns;

/// <summary>Calls of functions of the host, once for each position; the arguments are items, as <see cref="Items"/> makes them.</summary>
public static class Host
{
    /// <summary>A function that gives numbers or dates.</summary>
    public static NumberVector Numbers(Frame frame, HostCode function, params ReadOnlySpan<NumberVector> arguments)
    {
        var sameEverywhere = true;
        foreach (var argument in arguments)
        {
            sameEverywhere &= argument.IsBroadcast;
        }

        var count = frame.Width(sameEverywhere);
        var values = frame.Scratch.Numbers(count);
        var items = frame.Scratch.Numbers(arguments.Length);
        for (var i = 0; i < count; i++)
        {
            // The host's code may take its time.
            frame.Worker.Cancellation.ThrowIfCancellationRequested();
            for (var a = 0; a < arguments.Length; a++)
            {
                items[a] = arguments[a].Low[i & arguments[a].Step];
            }

            values[i] = function.Call(items, frame.Worker.World.Texts, out _);
        }

        return new(values, count, frame.IsBroadcast(sameEverywhere));
    }

    /// <summary>A function that gives booleans.</summary>
    public static BooleanVector Booleans(Frame frame, HostCode function, params ReadOnlySpan<NumberVector> arguments) =>
        Items.Booleans(frame, Numbers(frame, function, arguments));

    /// <summary>A function that gives texts.</summary>
    public static CodeVector Codes(Frame frame, HostCode function, params ReadOnlySpan<NumberVector> arguments) =>
        Items.Codes(frame.Scratch, Numbers(frame, function, arguments));
}
