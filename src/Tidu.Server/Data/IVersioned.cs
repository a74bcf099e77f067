namespace Tidu.Server.Data;

/// <summary>A business row with an optimistic lock. <see cref="TiduDb"/> raises <see cref="Version"/> with every change and refuses to save a change that no audit entry accompanies.</summary>
public interface IVersioned
{
    /// <summary>1 when the row is created, one more with every saved change. Compared with the database on update and delete; sent to clients as an ETag.</summary>
    int Version { get; set; }
}
