using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>How wide the vectors of this machine are, for reports and tests: the same answers come from every width.</summary>
public static class Width
{
    /// <summary>Bits of the widest vector that the machine has; 0 where it has none.</summary>
    public static int Bits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
