using System.Runtime.ExceptionServices;

namespace Lode.Emit;

/// <summary>Deep rules nest deeply in C#, and both the emitter and the compiler walk them recursively; a generous stack costs address space alone.</summary>
public static class DeepWork
{
    private const int Size = 256 << 20;

    /// <summary>Runs the work on a thread of its own and waits for it.</summary>
    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
