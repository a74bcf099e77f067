namespace Tidu.Server.Data;

/// <summary>The folder with the database, the keys and the account list. Only its owner may read it.</summary>
public static class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Creates the folder where it is missing and proves that it can be written.</summary>
    /// <exception cref="EnvironmentException">data-not-writable</exception>
    public static void Ensure(string folder)
    {
        try
        {
            Create(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException("data-not-writable", new Dictionary<string, object?> { ["folder"] = folder }, exception);
        }
    }

    /// <summary>Creates a folder that only its owner may enter.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    /// <summary>Writes a text file that only its owner may read (mode 600); an older one is replaced.</summary>
    public static async Task WriteOwnerOnlyAsync(string path, string text, CancellationToken cancel)
    {
        File.Delete(path);
        await using var writer = new StreamWriter(CreateOwnerOnly(path));
        await writer.WriteAsync(text.AsMemory(), cancel);
    }

    /// <summary>Creates a file that only its owner may read and write (mode 600); it must not exist.</summary>
    public static FileStream CreateOwnerOnly(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Takes the folder for creating, upgrading or serving its database. Dispose to give it back; it is given back too when the process dies.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="purpose">"setup" or "server": a running server does not keep commands from reading.</param>
    /// <exception cref="EnvironmentException">data-in-use: another process holds it.</exception>
    public static IDisposable Take(string folder, string purpose)
    {
        try
        {
            return new FileStream(Path.Combine(folder, $".{purpose}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new EnvironmentException("data-in-use", new Dictionary<string, object?> { ["folder"] = folder }, exception);
        }
    }

    /// <summary>Takes the folder, waiting up to ten seconds for another command that is creating or upgrading the database.</summary>
    /// <exception cref="EnvironmentException">data-in-use: another process goes on holding it.</exception>
    public static async Task<IDisposable> WaitAsync(string folder, string purpose, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return Take(folder, purpose);
            }
            catch (EnvironmentException) when (attempt < 50)
            {
                await Task.Delay(200, cancel);
            }
        }
    }
}
