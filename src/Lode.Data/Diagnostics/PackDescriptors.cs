using Lode.Syntax;

namespace Lode.Data;

/// <summary>What can be wrong with a rule file before its text is read.</summary>
public static class PackDescriptors
{
    /// <summary>Bytes that are no text.</summary>
    public static readonly Descriptor0 NotUtf8 = new("LODE5021", Severity.Error, "The rule file is not UTF-8 from here on; save it as UTF-8.");

    /// <summary>The file cannot be read.</summary>
    public static readonly Descriptor0 Unreadable = new("LODE5022", Severity.Error, "The rule file cannot be read: the right is missing, or another program has locked it.");

    /// <summary>A link that leads out of the pack.</summary>
    public static readonly Descriptor0 OutsidePack = new("LODE5023", Severity.Error, "The rule file is a link that leads out of the pack, so it was not read.");
}
