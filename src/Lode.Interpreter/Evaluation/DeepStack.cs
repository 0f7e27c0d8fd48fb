using System.Runtime.CompilerServices;

namespace Lode.Interpreter;

/// <summary>Lets long sums, defines that call defines and rules that read rules nest deeper than one thread's stack.</summary>
internal static class DeepStack
{
    /// <summary>Whether this thread's stack has room for more.</summary>
    public static bool Suffices => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Runs the function on a stack of its own and waits for it.</summary>
    public static T Run<T>(Func<T> function) =>
        Task.Factory.StartNew(function, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
}
