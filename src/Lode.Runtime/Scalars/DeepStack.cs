using System.Runtime.CompilerServices;

namespace Lode.Runtime.Scalars;

/// <summary>Lets rules that read rules nest deeper than one thread's stack.</summary>
internal static class DeepStack
{
    /// <summary>Runs the function here where the stack suffices, else on another thread.</summary>
    public static T Run<T>(Func<T> function) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? function()
            : Task.Factory.StartNew(function, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
}
