namespace Tidu.Engine.Standards;

/// <summary>What a province, city or county adds to a national standard or tightens in it: a file of its own, merged into the version it is over.</summary>
/// <param name="Id">Its id, the folder's name.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Title">Chinese name.</param>
/// <param name="Authority">Who rules it.</param>
/// <param name="Jurisdiction">The division code where it holds, such as 500000; also in all divisions below.</param>
/// <param name="Basis">Document and article; documents are those of the merged version.</param>
/// <param name="NationalTitle">The title of the version it is over.</param>
/// <param name="NationalHash">The content hash of the version it is over.</param>
public sealed record Overlay(string Id, string File, string Title, string Authority, string Jurisdiction, string Basis, string NationalTitle, string NationalHash);
