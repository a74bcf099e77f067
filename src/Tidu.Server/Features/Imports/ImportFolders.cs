using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>Where jobs keep their files: a folder each, in the data folder. Whoever works on a job holds its folder; a process that dies gives it back.</summary>
public sealed class ImportFolders(HostSettings settings)
{
    /// <summary>How long files are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const string Content = "file";
    private const string Lock = ".lock";
    private readonly string _root = Path.Combine(settings.DataFolder, "imports");

    /// <summary>A job's folder; it may be missing.</summary>
    public string Of(string jobId) => Path.Combine(_root, jobId);

    /// <summary>Where a job's uploaded file lies.</summary>
    public string FileOf(string jobId) => Path.Combine(Of(jobId), Content);

    /// <summary>True where a command works on the job or did, until it died: its file lies where the user has it, and none here.</summary>
    public bool IsOfCommand(string jobId) => Directory.Exists(Of(jobId)) && !File.Exists(FileOf(jobId));

    /// <summary>Makes a job's folder and takes it.</summary>
    public IDisposable Create(string jobId)
    {
        DataFolder.Create(_root);
        DataFolder.Create(Of(jobId));
        try
        {
            return Hold(jobId);
        }
        catch (IOException)
        {
            Remove(jobId);
            throw;
        }
    }

    /// <summary>Takes a job's folder; null where it is missing or another one has it.</summary>
    public IDisposable? TryHold(string jobId)
    {
        try
        {
            return Hold(jobId);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Removes what a check kept beside the file: on a full disk the job's end needs the room.</summary>
    public static void RemoveWork(string folder)
    {
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            if (Path.GetFileName(path) is not (Content or Lock))
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Removes a job's folder with all in it.</summary>
    public void Remove(string jobId)
    {
        if (Directory.Exists(Of(jobId)))
        {
            Directory.Delete(Of(jobId), recursive: true);
        }
    }

    /// <summary>Removes folders that are older than <see cref="Kept"/> and that nobody works on.</summary>
    public void RemoveOld(DateTimeOffset now)
    {
        foreach (var folder in Directory.Exists(_root) ? new DirectoryInfo(_root).GetDirectories() : [])
        {
            if (folder.LastWriteTimeUtc < now.UtcDateTime - Kept && TryHold(folder.Name) is { } held)
            {
                held.Dispose();
                folder.Delete(recursive: true);
            }
        }
    }

    private FileStream Hold(string jobId) => new(Path.Combine(Of(jobId), Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
