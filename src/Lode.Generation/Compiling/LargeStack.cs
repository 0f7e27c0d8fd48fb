using System.Runtime.ExceptionServices;

namespace Lode.Generation;

/// <summary>Deep rules nest deeply in C#, and both the emitter and Roslyn walk them recursively; a generous stack costs address space alone.</summary>
internal static class LargeStack
{
    private const int Size = 256 << 20;

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
