namespace Lode.Generation;

/// <summary>Folders that nobody but their owner can write or read.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder; false where it is there already and others have a way in.</summary>
    public static bool Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            // The profile of a user is closed to others there.
            return Directory.CreateDirectory(folder).LinkTarget is null;
        }

        var made = Directory.CreateDirectory(folder, Owner);
        if (made.LinkTarget is not null || made.UnixFileMode != Owner)
        {
            return false;
        }

        // Only the owner may do this; for anyone else it throws.
        made.UnixFileMode = Owner;
        return true;
    }
}
